"""A reconstruction, from its published description, of how MELTT 0.4.3 finds and chooses matches between two sources, to be
timed where the package itself (R, with this part in Python) cannot be had. It is not the package's code. What costs time
there costs it here too: every event is compared in plain Python with all of the other source within the window in days; for
each record the whole list of matches is gone through column by column, first for its source and then for its number, and
again for each match taken, to tell the next best; records that are still free are looked up in plain lists and taken out.

Prints one JSON line. Run: peer-meltt.py RECORDS.csv, with records of two sources, a window of one day and 10 km.
"""

import csv
import json
import math
import resource
import sys
import time

DAYS = 1
KM = 10
EARTH_RADIUS_KM = 6371.0088


def kilometres(one, two):
    north = math.sin(math.radians(two[1] - one[1]) / 2) ** 2
    east = math.sin(math.radians(two[2] - one[2]) / 2) ** 2
    share = north + math.cos(math.radians(one[1])) * math.cos(math.radians(two[1])) * east
    return 2 * EARTH_RADIUS_KM * math.asin(math.sqrt(share))


def candidates(first, second):
    """Pairs within the window whose kinds agree, by going through all days of the window."""
    found = []
    start = 0
    for event in first:
        while start < len(second) and second[start][0] < event[0] - DAYS:
            start += 1
        place = start
        while place < len(second) and second[place][0] <= event[0] + DAYS:
            other = second[place]
            if kilometres(event, other) <= KM and event[4] == other[4]:
                found.append([event[5], event[3], other[5], other[3], 0.0])
            place += 1
    return found


def rows_where(rows, place, value):
    column = [row[place] for row in rows]
    return [rows[at] for at, own in enumerate(column) if own == value]


def matches_of(matches, source, number):
    """Of the matches those of one record, the best first."""
    own = rows_where(rows_where(matches, 0, source), 1, number)
    return sorted(own, key=lambda match: match[4])


def selected(matches):
    """One partner for each record: the first that is still free, else the next."""
    incidents = sorted([source, number] for source, number in {(match[0], match[1]) for match in matches})
    partners = sorted([source, number] for source, number in {(match[2], match[3]) for match in matches})
    taken = []
    for source, number in list(incidents):
        for match in matches_of(matches, source, number):
            if match[0:2] in incidents and match[2:4] in partners:
                incidents.remove(match[0:2])
                partners.remove(match[2:4])
                taken.append(match)
                break
    output = []
    for match in taken:
        rivals = [row[0:5] for row in rows_where(matches, 0, match[0])]
        rivals = sorted(rows_where(rivals, 1, match[1]), key=lambda rival: rival[4])
        output.append((match, rivals.index(match), len(rivals)))
    return output


with open(sys.argv[1], newline="") as file:
    records = [
        (int(row["day"]), float(row["lat"]), float(row["lon"]), int(row["i"]), row["kind"], row["source"])
        for row in csv.DictReader(file)
    ]


def in_time(source):
    """The records of a source, numbered in the order of time."""
    own = sorted((record for record in records if record[5] == source), key=lambda record: (record[0], record[3]))
    return [(*record[:3], number, *record[4:]) for number, record in enumerate(own)]


first = in_time("0")
second = in_time("1")
start = time.perf_counter()
usage = resource.getrusage(resource.RUSAGE_SELF)
found = len(selected(candidates(first, second)))
after = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "seconds": time.perf_counter() - start,
            "processorSeconds": after.ru_utime + after.ru_stime - usage.ru_utime - usage.ru_stime,
            "peakMegabytes": after.ru_maxrss / 1024,
            "found": found,
        }
    )
)
