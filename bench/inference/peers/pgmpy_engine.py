"""Answers the questions of one file with pgmpy's variable elimination and prints times and marginals as JSON."""
import gc
import json
import logging
import os
import sys
import time

import numpy
import pgmpy
from pgmpy.factors.discrete import TabularCPD
from pgmpy.inference import VariableElimination
from pgmpy.models import DiscreteBayesianNetwork

logging.disable(logging.WARNING)
question = json.load(open(sys.argv[1]))
variables = question["variables"]


def build_network():
    network = DiscreteBayesianNetwork()
    network.add_nodes_from([f"v{v}" for v in range(len(variables))])
    for factor in question["factors"]:
        *parents, child = factor["scope"]
        network.add_edges_from([(f"v{parent}", f"v{child}") for parent in parents])
        widths = [variables[parent]["states"] for parent in parents]
        table = numpy.array(factor["table"]).reshape(-1, variables[child]["states"]).T
        names = [f"v{parent}" for parent in parents]
        network.add_cpds(TabularCPD(f"v{child}", variables[child]["states"], table, names or None, widths or None))
    return network


now = time.process_time if os.environ.get("RESPONDEAT_CLOCK") == "processor" else time.perf_counter


def milliseconds(work):
    start = now()
    value = work()
    return value, (now() - start) * 1000


def peak_megabytes():
    status = open("/proc/self/status").read()
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def all_marginals(engine, evidence):
    observed = {f"v{variable}": state for variable, state in evidence}
    answers = []
    for v in range(len(variables)):
        if f"v{v}" in observed:
            answers.append([float(state == observed[f"v{v}"]) for state in range(variables[v]["states"])])
        else:
            answers.append(engine.query([f"v{v}"], evidence=observed, show_progress=False).values.tolist())
    return answers


network = build_network()
# The clock begins after parsing, and counts no collecting of what parsing left.
gc.collect()
evidence = question["evidence"]
name, first, second = question["change"]
other = [[v, second if v == name else state] for v, state in evidence]


def cold():
    engine = VariableElimination(network)
    return engine, all_marginals(engine, evidence)


(engine, marginals), first_time = milliseconds(cold)
anew_times = [milliseconds(cold)[1] for _ in range(0 if question["onlyFirst"] else 7)]
warm_times = [milliseconds(lambda: all_marginals(engine, other if run % 2 == 0 else evidence))[1] for run in range(0 if question["onlyFirst"] else 7)]
print(
    json.dumps(
        {
            "version": pgmpy.__version__,
            "first": first_time,
            "anew": anew_times,
            "warm": warm_times,
            "peakMegabytes": peak_megabytes(),
            "marginals": marginals,
        }
    )
)
