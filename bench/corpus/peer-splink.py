"""Links the same records by Splink on DuckDB: pairs by blocking, weights by EM, predictions and, where asked, groups.
Prints one JSON line. Run: peer-splink.py RECORDS.csv [groups]"""

import json
import resource
import sys
import time

import duckdb
import splink.comparison_level_library as cll
import splink.comparison_library as cl
from splink import DuckDBAPI, Linker, SettingsCreator

path = sys.argv[1]
makes_groups = sys.argv[2:] == ["groups"]
connection = duckdb.connect()
# Splink blocks on equality: neighbours in the same cell of 0.2 degrees on the same or the next even day. Pairs across the
# borders of cells are lost to it; wider cells would take longer.
connection.sql(
    f"""CREATE TABLE records AS SELECT i AS unique_id, day, lat, lon, deaths, kind::VARCHAR AS kind, source,
    floor(lat / 0.2)::INTEGER AS row, floor(lon / 0.2)::INTEGER AS col, day // 2 AS even, (day + 1) // 2 AS odd
    FROM read_csv('{path}')"""
)
tables = []
for source in range(3):
    connection.sql(f"CREATE TABLE source_{source} AS SELECT * FROM records WHERE source = {source}")
    tables.append(f"source_{source}")


def apart(column, edges):
    levels = [cll.CustomLevel(f"abs({column}_l - {column}_r) <= {edge}") for edge in edges]
    return cl.CustomComparison(
        output_column_name=column,
        comparison_levels=[cll.NullLevel(column), *levels, cll.ElseLevel()],
    )


settings = SettingsCreator(
    link_type="link_only",
    blocking_rules_to_generate_predictions=["l.row = r.row and l.col = r.col and l.even = r.even", "l.row = r.row and l.col = r.col and l.odd = r.odd"],
    comparisons=[
        cl.DistanceInKMAtThresholds("lat", "lon", [0.5, 1, 2, 4, 7, 10]),
        apart("day", [0, 1]),
        apart("deaths", [0, 1, 3]),
        cl.ExactMatch("kind"),
    ],
)
start = time.perf_counter()
usage = resource.getrusage(resource.RUSAGE_SELF)
linker = Linker(tables, settings, db_api=DuckDBAPI(connection=connection))
linker.training.estimate_u_using_random_sampling(max_pairs=1e6, seed=1)
linker.training.estimate_parameters_using_expectation_maximisation("l.row = r.row and l.col = r.col and l.even = r.even")
predicted = linker.inference.predict(threshold_match_probability=0.5)
found = len(predicted.as_duckdbpyrelation())
if makes_groups:
    # Connected components: its grouping with one record of each source at most had not ended after ten minutes here.
    groups = linker.clustering.cluster_pairwise_predictions_at_threshold(
        predicted, threshold_match_probability=0.5
    )
    found = len(groups.as_duckdbpyrelation())
seconds = time.perf_counter() - start
after = resource.getrusage(resource.RUSAGE_SELF)
print(
    json.dumps(
        {
            "seconds": seconds,
            "processorSeconds": after.ru_utime + after.ru_stime - usage.ru_utime - usage.ru_stime,
            "peakMegabytes": after.ru_maxrss / 1024,
            "found": found,
        }
    )
)
