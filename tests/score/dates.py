"""Dates of the driver in the formats of the scorers: TimeML, Recognizers-Text,
Duckling.  Used by figures.py."""
import datetime
import re


def timeml(o):
    return [{"start": t["words"][0], "end": t["words"][1], "type": t["type"], "value": t["value"] or ""}
            for t in o["timexes"]]


OUTER = re.compile(r"(?i)(since|before|after|until|till|from|between|around|about|by|within|over|during)\b")
INNER = re.compile(r"(?i)(?:the\s+)")


def first_day(date):
    parts = date[:10].split("-")
    if "X" in date:
        date = date.replace("X", "0")
        parts = date.split("-")
    month = int(parts[1]) if len(parts) > 1 else 1
    if month > 20:      # an EDTF season
        month = (month - 20) * 3
    return datetime.date(max(int(parts[0]), 1), month, int(parts[2]) if len(parts) > 2 else 1)


def day_behind(date):
    start = first_day(date)
    parts = date.split("-")
    if "X" in parts[0]:
        return datetime.date(start.year + 10 ** parts[0].count("X"), 1, 1)
    if len(parts) == 1:
        return datetime.date(start.year + 1, 1, 1)
    if len(parts) == 2:
        return datetime.date(start.year + start.month // 12, start.month % 12 + 1, 1)
    return start + datetime.timedelta(1)


def rtext(o, row):
    text = row["text"].encode()
    out = []
    for t in o["timexes"]:
        start, end = t["words"]
        whole = text[t["whole"][0]:t["whole"][1]].decode()
        edtf = (t["edtf"] or "").rstrip("~")
        span = {"start": start, "end": end, "timex": t["value"]}
        if OUTER.match(whole) and not re.match(r"(?i)(about|during|by|over)", whole):
            span["start"] = t["whole"][0]
        words = text[span["start"]:end].decode()
        match = INNER.match(words)
        if match and not re.match(r"(?i)the\s+(\d|first|last|second|third|fourth|end|day)", words):
            span["start"] += len(match.group(0))
        if t["type"] == "DURATION" or t["type"] == "SET":
            span["value"] = None
        elif "/" in edtf:
            a, b = edtf.split("/")
            if a != "..":
                span["start_"] = str(first_day(a))
            if b != "..":
                span["end_"] = str(day_behind(b) if len(b) < 10 else first_day(b))
        elif edtf and len(edtf) < 10:
            span["start_"], span["end_"] = str(first_day(edtf)), str(day_behind(edtf))
        elif "T" in edtf:
            span["value"] = edtf.replace("T", " ")
        else:
            span["value"] = edtf
        out.append(span)
    return out


def duckling(o):
    for t in o["timexes"]:
        edtf = (t["edtf"] or "").rstrip("~")
        if not edtf:
            continue
        if "/" not in edtf:
            if "T" in edtf:
                return {"kind": "instant", "start": edtf, "grain": "minute"}
            return {"kind": "instant", "start": str(first_day(edtf)) + "T00:00:00", "grain": "day"}
        a, b = edtf.split("/")
        if a == "..":
            return {"kind": "before", "start": str(first_day(b)) + "T00:00:00"}
        if b == "..":
            return {"kind": "after", "start": str(first_day(a)) + "T00:00:00"}
        return {"kind": "interval", "start": str(first_day(a)) + "T00:00:00", "end": str(day_behind(b)) + "T00:00:00"}
    return {}
