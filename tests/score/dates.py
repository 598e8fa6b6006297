"""Dates of the driver in the formats of the scorers: TimeML, Recognizers-Text,
Duckling.  Used by figures.py."""
import datetime
import re


def timeml(o):
    return [{"start": t["words"][0], "end": t["words"][1], "type": t["type"], "value": t["value"] or ""}
            for t in o["timexes"]]


def first_day(date):
    date = date[:10].replace("X", "0").rstrip("~")
    parts = date.split("-")
    month = int(parts[1]) if len(parts) > 1 else 1
    if month > 20:      # an EDTF season
        month = (month - 20) * 3
    return datetime.date(max(int(parts[0]), 1), month, int(parts[2]) if len(parts) > 2 else 1)


def day_behind(date):
    date = date.rstrip("~")
    start = first_day(date)
    parts = date.split("-")
    if "X" in parts[0]:
        return datetime.date(start.year + 10 ** parts[0].count("X"), 1, 1)
    if len(parts) == 1:
        return datetime.date(start.year + 1, 1, 1)
    if len(parts) == 2:
        return datetime.date(start.year + start.month // 12, start.month % 12 + 1, 1)
    return start + datetime.timedelta(1)


# Recognizers-Text keeps what the words leave out as X, where TimeML resolves
# it: "Friday" is XXXX-WXX-5, "May 5" XXXX-05-05.  And a range holds its length.
OUTER = re.compile(r"(?i)(since|before|after|until|till|from|between|around|within|later than|no later than)\b")
DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
POINTED = re.compile(r"(?i)\b(last|next|this|that|coming|past|previous|following|same|today|tomorrow|yesterday|ago)\b")


def length(a, b):
    days = (b - a).days
    if a.day == b.day and a.month == b.month and b.year > a.year:
        return "P%dY" % (b.year - a.year)
    if a.day == b.day == 1:
        return "P%dM" % ((b.year - a.year) * 12 + b.month - a.month)
    return "P%dD" % days


def range_timex(a, b, words):
    """(2016-05-01,2016-07-01,P2M)"""
    first, last = first_day(a), first_day(b)
    texts = [str(first), str(last)]
    if not re.search(r"\d{4}", words) and not POINTED.search(words):
        texts = ["XXXX" + x[4:] for x in texts]
    return "(%s,%s,%s)" % (texts[0], texts[1], length(first, last))


UNITS = {"D": 1, "W": 7}


def pointed_length(value, low, ref):
    """"the last 3 months": from where to where."""
    m = re.match(r"P(\d+)([DWMY])$", value)
    if not m or not ref:
        return None
    n, unit = int(m[1]), m[2]
    on = first_day(ref)
    sign = 1 if re.search(r"next|coming|following", low) else -1
    if unit in UNITS:
        far = on + datetime.timedelta(sign * n * UNITS[unit])
    else:
        months = on.year * 12 + on.month - 1 + sign * n * (12 if unit == "Y" else 1)
        try:
            far = on.replace(year=months // 12, month=months % 12 + 1)
        except ValueError:
            return None
    a, b = (on, far) if sign > 0 else (far, on)
    if sign > 0:
        a, b = a + datetime.timedelta(1), b + datetime.timedelta(1)
    return "(%s,%s,%s)" % (a, b, value)


def hours_timex(value, words, low):
    a, b = value.split("/")
    day, first = a.split("T")
    last = b.split("T")[1]
    if day and not POINTED.search(words) and not re.search(r"\d{4}", words):
        named = [i for i, d in enumerate(DAYS) if re.search(r"\b" + d[:3], low)]
        if any(re.search(r"\b" + m, low) for m in MONTHS) or re.search(r"\d/\d", low):
            day = "XXXX" + day[4:]
        elif named:
            day = "XXXX-WXX-%d" % (named[0] + 1)
        else:
            day = ""
    minutes = (int(last[:2]) - int(first[:2])) * 60 + int(last[3:]) - int(first[3:])
    size = ("%dH" % (minutes // 60) if minutes >= 60 else "") + ("%dM" % (minutes % 60) if minutes % 60 else "")
    short = [x[:2] if x.endswith(":00") and not re.search(r"\b0?%d:00" % (int(x[:2]) % 12 or 12), words) else x
             for x in (first, last)]
    return "(%sT%s,%sT%s,PT%s)" % (day, short[0], day, short[1], size)


def ms_timex(t, words, ref):
    value, edtf = t["value"] or "", (t["edtf"] or "").rstrip("~")
    low = words.lower()
    if not re.match(r"[\dTPX]", value) or "REF" in value:
        return value
    clock = value[value.index("T"):] if "T" in value and t["type"] == "TIME" else ""
    if clock and re.match(r"T\d\d:00$", clock) and ":" not in words:
        clock = clock[:3]
    if t["type"] == "DURATION" and re.match(r"(?i)(the )?(\d+ |two |three )?(last|past|next|coming|upcoming|previous|following)", words):
        return pointed_length(value, low, ref) or value
    if t["type"] in ("DURATION", "SET"):
        return value.replace("P1DE", "P10Y").replace("DE", "0Y")
    if "/" in value and "T" in value:
        return hours_timex(value, words, low)
    if "/" in value:
        a, b = value.split("/")
        if re.match(r"(?i)(the )?(first|last|second|third)", words) or re.search(r"(?i)end of [^/]*$", words):
            b = str(day_behind(b))
        return range_timex(a, b, words)
    if re.match(r"^\d{3}$", value):
        return "(%s0-01-01,%d0-01-01,P10Y)" % (value, int(value) + 1)
    if re.match(r"^\d{2}$", value):
        return "(%s00-01-01,%d00-01-01,P100Y)" % (value, int(value) + 1)
    if "fiscal" in low and re.match(r"^\d{4}$", value):
        return "FY" + value
    quarter = re.match(r"^(\d{4})-Q(\d)$", value)
    if quarter:
        year, q = int(quarter[1]), int(quarter[2])
        a = datetime.date(year, q * 3 - 2, 1)
        b = datetime.date(year + q // 4, q * 3 % 12 + 1, 1)
        return "(%s,%s,P3M)" % (a, b)
    if t["type"] == "TIME" and not re.match(r"^\d{4}", value):
        return clock or value
    day = value.split("T")[0]
    if re.match(r"^\d{4}-\d\d", day) and not POINTED.search(words):
        named = [i for i, d in enumerate(DAYS) if re.search(r"\b" + d[:3], low)]
        month = any(re.search(r"\b" + m, low) for m in MONTHS)
        numeric = re.search(r"\b\d{1,2}[/.-]\d{1,2}\b", low)
        if clock and not named and not month and not numeric and not re.search(r"night|day|\d{4}", low):
            return clock
        if not re.search(r"\d{4}", words):
            if (month or numeric) and len(day) >= 7:
                day = "XXXX" + day[4:]
            elif named:
                day = "XXXX-WXX-%d" % (named[0] + 1)
    return day + clock


def rtext(o, row):
    text = row["text"].encode()
    out = []
    for t in o["timexes"]:
        start, end = t["words"]
        whole = text[t["whole"][0]:t["whole"][1]].decode()
        if OUTER.match(whole) and not re.match(r"(?i)(from|between)", whole) or \
                re.match(r"(?i)(from|between)", whole) and "/" in (t["value"] or "") or \
                re.match(r"(?i)on ", whole) and "/" in (t["value"] or "") or \
                re.match(r"(?i)in (a|an|half|\d+|one|two|three|four|five|ten) ", whole) and t["type"] == "DATE" or \
                t["type"] == "TIME" and re.match(r"(?i)in the (morning|evening|afternoon|night)", whole):
            start = t["whole"][0]
        words = text[start:end].decode()
        article = re.match(r"(?i)the\s+", words)
        if article and not re.match(r"(?i)the\s+(\d|first|second|third|fourth|end|day|week of|last week of)", words):
            start += len(article[0])
            words = words[len(article[0]):]
        span = {"start": start, "end": end, "timex": ms_timex(t, words, row["ref"])}
        edtf = (t["edtf"] or "").rstrip("~")
        if len(edtf) == 10 and "/" not in edtf:
            span["value"] = edtf
        elif "T" in edtf:
            span["value"] = edtf.replace("T", " ")
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
        if re.match(r"\d{4}-(W\d\d|Q\d)$", t["value"] or "") or (t["value"] or "").endswith("-WE"):
            return {"kind": "instant", "start": str(first_day(a)) + "T00:00:00", "grain": "week"}
        return {"kind": "interval", "start": str(first_day(a)) + "T00:00:00", "end": str(day_behind(b)) + "T00:00:00"}
    return {}
