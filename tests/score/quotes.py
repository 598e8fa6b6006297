#!/usr/bin/env python3
"""quotes.py DRIVER DATA OUT: how well quotations, speakers, reporting verbs and
naming are read, by the scorers of DATA.

DRIVER is the program built from tests/score/quotes.c.  DATA holds the sets and
their scorers; without it nothing is measured.  Predictions are left in OUT.
The quotation set counts a leading "that" to what is said; we do not, so it is
put back here.
"""
import json
import os
import subprocess
import sys


def load(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def articles(driver, folder, entries):
    """Each entry, its bytes, and what the driver says about its file."""
    decoder = json.JSONDecoder()
    for at in range(0, len(entries), 50):
        part = entries[at:at + 50]
        paths = [os.path.join(folder, entry["file"]) for entry in part]
        text = subprocess.run([driver] + paths, capture_output=True, check=True).stdout.decode()
        read, place = {}, 0
        while place < len(text):
            article, place = decoder.raw_decode(text, place)
            read[article["file"]] = article
            while place < len(text) and text[place].isspace():
                place += 1
        for entry, path in zip(part, paths):
            with open(path, "rb") as file:
                yield entry, file.read(), read[path]


def with_that(raw, spans):
    spans = [list(span) for span in spans]
    before = raw[:spans[0][0]].rstrip()
    if before.lower().endswith(b" that"):
        spans[0][0] = len(before) - 4
    return spans


def said(article):
    return [c for c in article["candidates"] if c["voice"] != "article"]


def quotes(driver, data, out):
    folder = os.path.join(data, "quotes", "dev")
    for entry, raw, article in articles(driver, folder, load(os.path.join(folder, "gold.jsonl"))):
        found = [{"content": with_that(raw, c["content"]), "source": c["source"],
                  "cue": c["cue"]} for c in said(article)]
        out.write(json.dumps({"id": entry["id"], "quotes": found}) + "\n")
    return ["score_quotes.py", folder]


def verbs(driver, data, out):
    folder = os.path.join(data, "timeml", "dev")
    for entry, raw, article in articles(driver, folder, load(os.path.join(folder, "gold.jsonl"))):
        found = set()
        for candidate in said(article):
            for start, end in candidate["verbs"]:
                found.add((start, end))
        found = [{"start": start, "end": end} for start, end in sorted(found)]
        out.write(json.dumps({"id": entry["id"], "timex": [], "reporting": found}) + "\n")
    return ["score_timeml.py", folder]


def naming(driver, data, out):
    gold = os.path.join(data, "anonymity", "dev", "gold.jsonl")
    rows = [row for row in load(gold) if row["label"] in ("named", "unnamed")]
    phrases = "\n".join(" ".join(row["source_text"].split()) for row in rows) + "\n"
    read = subprocess.run([driver, "-s"], input=phrases, capture_output=True, text=True,
                          check=True).stdout.splitlines()
    for row, line in zip(rows, read):
        label = "unnamed" if line.split("\t")[0] == "unnamed" else "named"
        out.write(json.dumps({"id": row["id"], "attr": row["attr"], "label": label}) + "\n")
    return ["score_anonymity.py", gold]


def main():
    driver, data, target = sys.argv[1:4]
    if not os.path.isdir(os.path.join(data, "quotes")):
        print("quotations: not measured, no " + data)
        return 0
    os.makedirs(target, exist_ok=True)
    for task in (quotes, verbs, naming):
        path = os.path.join(target, task.__name__ + ".jsonl")
        with open(path, "w", encoding="utf-8") as out:
            scorer, gold = task(driver, data, out)
        print("== " + task.__name__, flush=True)
        subprocess.run([sys.executable, os.path.join(data, "scorers", scorer), gold, path],
                       check=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
