"""Answers the questions of one file with pyAgrum's LazyPropagation and prints times and marginals as JSON."""
import gc
import json
import os
import sys
import time

import numpy
import pyagrum

question = json.load(open(sys.argv[1]))
variables = question["variables"]


def build_network():
    network = pyagrum.BayesNet()
    for position, variable in enumerate(variables):
        labels = [f"s{state}" for state in range(variable["states"])]
        network.add(pyagrum.LabelizedVariable(f"v{position}", "", labels))
    for factor in question["factors"]:
        *parents, child = factor["scope"]
        for parent in parents:
            network.addArc(f"v{parent}", f"v{child}")
    for factor in question["factors"]:
        scope = [f"v{variable}" for variable in factor["scope"]]
        shape = [variables[variable]["states"] for variable in factor["scope"]]
        table = numpy.array(factor["table"], dtype=numpy.float64).reshape(shape)
        conditional = network.cpt(scope[-1])
        axes = list(reversed(conditional.names))
        conditional[:] = numpy.ascontiguousarray(table.transpose([scope.index(name) for name in axes]))
    return network


now = time.process_time if os.environ.get("RESPONDEAT_CLOCK") == "processor" else time.perf_counter


def milliseconds(work):
    start = now()
    value = work()
    return value, (now() - start) * 1000


def peak_megabytes():
    status = open("/proc/self/status").read()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def labelled(evidence):
    return {f"v{variable}": state for variable, state in evidence}


def all_marginals(engine):
    engine.makeInference()
    return [engine.posterior(f"v{v}").tolist() for v in range(len(variables))]


network = build_network()
# The clock begins after parsing, and counts no collecting of what parsing left.
gc.collect()


def cold():
    engine = pyagrum.LazyPropagation(network)
    engine.setNumberOfThreads(1)
    engine.setEvidence(labelled(question["evidence"]))
    return engine, all_marginals(engine)


(engine, marginals), first_time = milliseconds(cold)
anew_times = [milliseconds(cold)[1] for _ in range(0 if question["onlyFirst"] else 7)]
name, first, second = question["change"]
warm_times = []
end = time.perf_counter() + question["secondsPerFigure"]
while not question["onlyFirst"] and (
    len(warm_times) < 7 or (time.perf_counter() < end and len(warm_times) < 200)
):
    state = second if len(warm_times) % 2 == 0 else first
    changed = lambda: (engine.chgEvidence(f"v{name}", state), all_marginals(engine))
    warm_times.append(milliseconds(changed)[1])
print(
    json.dumps(
        {
            "version": pyagrum.__version__,
            "first": first_time,
            "anew": anew_times,
            "warm": warm_times,
            "peakMegabytes": peak_megabytes(),
            "marginals": marginals,
        }
    )
)
