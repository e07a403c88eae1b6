"""Times tick's likelihood of a Hawkes process with one exponential kernel, and its slope.

tick holds the decay fixed: its slope is by two numbers, not by three. A change of the decay costs it a pass of weights,
which is timed apart. Arguments: a file of times as doubles, baseRate, jump, decay, repetitions. Prints JSON.
"""
import json
import sys
import time

import numpy as np
from tick.hawkes import ModelHawkesExpKernLogLik

path = sys.argv[1]
base, jump, decay, repetitions = map(float, sys.argv[2:6])
times = np.fromfile(path)
at = np.array([base, jump / decay])
held, anew = [], []
for repetition in range(int(repetitions)):
    model = ModelHawkesExpKernLogLik(decay, n_threads=1)
    model.fit([times])
    start = time.process_time()
    loss, slope = model.loss_and_grad(at)
    anew.append(time.process_time() - start)
    start = time.process_time()
    model.loss_and_grad(at)
    held.append(time.process_time() - start)
print(json.dumps({"loss": float(loss), "slope": slope.tolist(), "anew": anew, "held": held}))
