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


# Recognizers-Text keeps a preposition that bounds a date within it, and leaves
# out an article where it can; a range is "(from,until,length)".
BOUND = re.compile(r"(?i)(since|(?:starting|beginning|commencing) (?:from|on|with)|circa|before|after|until|till|to|from|between|around|within|by|later than|earlier than|no \w+ than|more than|"
                   r"less than|as late as|as early as|prior to)\b|[<>]")
ZONE = re.compile(r"\s+\(?([A-Z]{2,3}T|UTC)\)?$")
KEPT_THE = re.compile(r"(?i)the\s+(\d+(?! (next|last|past|coming|upcoming))|first|second|third|\w+th\b|twenty|thirty|end|(year|month|week|quarter)$|day|week of|week (beginning|starting)|last "
                      r"(week|month|day|year|(\w+) (weeks|months|days|years)) (of|in))")
POINTED = re.compile(r"(?i)\b(?<!or )(?<!and )(ago|from now|later|earlier|hence)$")


def moment_of(text):
    return datetime.datetime.fromisoformat(text)


def length(a, b, words):
    """The length from a to b: in years or months where both begin one."""
    first, last = moment_of(a), moment_of(b)
    if len(a) > 10 or len(b) > 10:
        minutes = int((last - first).total_seconds()) // 60
        return "PT" + ("%dH" % (minutes // 60) if minutes >= 60 else "") + ("%dM" % (minutes % 60) if minutes % 60 else "")
    months = (last.year - first.year) * 12 + last.month - first.month
    if first.day == last.day == 1 and months > 0:
        year = first.month == 1 and last.month == 1 and not re.search(r"(?i)\b(end|start|middle) of", words)
        return "P%dY" % (months // 12) if year else "P%dM" % months
    return "P%dD" % (last - first).days


def clock(text, words):
    """T16 for "4pm", T16:00 for "4:00 pm"."""
    found = re.search(r"T(\d\d):00$", text)
    if found and not re.search(r"\b0?%d:00|\b%s:00" % (int(found[1]) % 12 or 12, found[1]), words):
        return text[:-3]
    return text


def vague_stretch(ahead, unit, on):
    near = on + datetime.timedelta(1) if ahead else on
    if unit in ("day", "week"):
        far = near + datetime.timedelta((3 if unit == "day" else 21) * (1 if ahead else -1))
    else:
        months = near.year * 12 + near.month - 1 + (3 if unit == "month" else 36) * (1 if ahead else -1)
        far = datetime.date(months // 12, months % 12 + 1, min(near.day, 28))
    return "(%s,%s,P3%s)" % (min(near, far), max(near, far), unit[0].upper())


def ms_timex(t, words, whole, ref=None):
    said, a, b = t["said"] or "", t["from"], t["until"]
    value = t["value"] or ""
    if re.search(r"(?i)fiscal|\bFY", words) and re.match(r"\d{4}$", said):
        return "FY" + said
    low = words.lower()
    if re.match(r"(the )?(end of|eod)", low) and re.match(r"[\dX]{4}-\w\w\w?-\w+$", said) and t["type"] == "DATE":
        return said + "T23:59:59"
    that = re.match(r"(the )?(same|that) (week(end)?|month|year)$", low)
    if that:
        return {"week": "XXXX-WXX", "weekend": "XXXX-WXX-WE", "month": "XXXX-XX", "year": "XXXX"}[that[3]]
    if "to date" in low and "year" in low:
        return said[:4]
    day = re.match(r"(the )?week (of|beginning|starting|commencing) (?:the )?(\w{3})\w*\.? (\d+)", low)
    if day and day[3] in MONTHS:
        return "XXXX-%02d-%02d" % (MONTHS.index(day[3]) + 1, int(day[4]))
    nth = re.match(r"(the )?(first|second|third|fourth|last|\d\w\w) week (of|in) (?!the year|\d|(this|last|next) year)", low)
    if nth and a and re.match(r"\d{4}-W", said):
        thursday = first_day(a) + datetime.timedelta(3)
        year = "%04d" % thursday.year if re.search(r"\d{4}|year|month", low) else "XXXX"
        return "%s-%02d-W%02d" % (year, thursday.month, (thursday.day + 6) // 7 if nth[2] != "last" else 5)
    if low in ("spring", "summer", "fall", "autumn", "winter"):
        return said[-2:]
    if t["type"] == "SET" and said == "P1WE" and re.match("every|each", low):
        return "XXXX-WXX-WE"
    vague = re.match(r"(?:the )?(next|past|last|coming|previous) (?:few|several) (day|week|month|year)s", low)
    if vague and ref:       # three, to Recognizers-Text
        return vague_stretch(vague[1] in ("next", "coming"), vague[2], moment_of(ref).date())
    if t["type"] in ("DURATION", "SET") or "REF" in said:
        if t["type"] == "DURATION" and a and b:
            return "(%s,%s,%s)" % (a, b, said)
        return clock(said, words).replace("P1DE", "P10Y").replace("DE", "0Y")
    if re.search(r"-Q\d|-H\d", value) or re.match(r"\d{2,3}$", value):
        return "(%s,%s,%s)" % (a, b, length(a, b, words)) if a and b else value
    if "/" in said and a and b and "T" in said:
        first, last = (clock(x, words) for x in said.split("/"))
        if re.search(r"(?i)\bfor ", whole):
            last += ":00:00" if len(last.split("T")[1]) == 2 else ":00"
        return "(%s,%s,%s)" % (first, last, length(a, b, words))
    if "/" in said and a and b:
        first, last = said.split("/")
        # "from May to July" is over when July begins; "the first two weeks" when they are
        if not re.match(r"(?i)(the )?(first|last|second|third)\b", words) and not re.search(r"(?i)end of [^/]*$", words):
            b = str(first_day(value.split("/")[1]))
            if re.search(r"(?i)(q\d|quarter)[^-/]*$", words):
                b = str(day_behind(b[:7]) - datetime.timedelta(80))[:8] + "01"
            last = last + "-01" if len(last) == 7 else last
            if len(last) < 10:
                last = b
        else:
            last = "XXXX" + b[4:] if last.startswith("XXXX") else b
        if len(first) < 10:
            first = str(first_day(value.split("/")[0])) if "X" not in first else first + "-01"
        counted = re.search(r"(?i)(\d+|two|three|four|five|six|seven|eight|nine|ten) (week|month|year|day)s? (of|in)\b", words)
        if counted:
            return "(%s,%s,P%d%s)" % (a, b, round((moment_of(b) - moment_of(a)).days / UNITS[counted[2].lower()]),
                                          counted[2][0].upper())
        if re.match(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d$", value) and not re.search(r"(?i)(month|quarter|year)s? ", words):
            return "(%s,%s,P%dD)" % (first, last, (moment_of(b) - moment_of(a)).days)
        return "(%s,%s,%s)" % (first, last, length(a, b, words))
    if t["type"] == "TIME":
        return clock(said, words)
    return said


MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
UNITS = {"day": 1, "week": 7, "month": 30.4, "year": 365.2}


def months_ago(t, words, ref):
    """"two months ago": to Recognizers-Text the same day of the month."""
    if not POINTED.search(words) or not re.match(r"\d{4}(-\d\d)?$", t["value"] or ""):
        return None
    on = first_day(ref)
    year, month = (int(x) for x in (t["value"] + "-%02d" % on.month).split("-")[:2])
    return "%04d-%02d-%02d" % (year, month, on.day)


def ms_start(t, words, whole):
    """Where Recognizers-Text begins it: bytes to skip from words, or None for
    the preposition's place."""
    value = t["value"] or ""
    bounded = BOUND.match(whole)
    if bounded and (bounded[1] or "").lower() in ("from", "between"):
        bounded = "/" in value or (t["type"] == "TIME" and "/" in value)
    if bounded or (re.match(r"(?i)on ", whole) and "/" in value and re.search(r"\d", words) and "T" not in value and " to " not in words) or \
            (re.match(r"(?i)in ", whole) and re.match(r"(?i)(a|an|half|\d+|one|two|three|four|five|six|ten)\b", words) and
             t["type"] != "DURATION" and not re.search(r"(?i) of |from|\d{4}|:", words) and not re.match(r"\d{4}$", value)) or \
            (t["type"] == "TIME" and re.match(r"(?i)(in the (morning|evening|afternoon|night)|at \w*(lunch|dinner|breakfast))", whole)) or \
            (re.match(r"(?i)at the ", whole) and "REF" in value) or \
            (re.match(r"(?i)for ", whole) and t["type"] in ("DATE", "TIME") and re.search(r"(?i)from", words)):
        return None
    article = re.match(r"(?i)the\s+", words)
    return len(article[0]) if article and not KEPT_THE.match(words) else 0


def rtext(o, row):
    text = row["text"].encode()
    out = []
    for t in o["timexes"]:
        start, end = t["words"]
        whole = text[t["whole"][0]:t["whole"][1]].decode()
        words = text[start:end].decode()
        skip = ms_start(t, words, whole)
        start = t["whole"][0] if skip is None else start + skip
        zone = ZONE.search(words) if t["type"] == "TIME" else None
        if zone:
            end -= len(zone[0].encode())
        words = text[start:end].decode()
        span = {"start": start, "end": end}
        a = t["from"]
        day = months_ago(t, words, row["ref"] or "2000-01-01") or (a if a and len(t["value"] or "") == 10 else None)
        span["timex"] = ms_timex(t, words, whole, row["ref"]) if not POINTED.search(words) else day or ms_timex(t, words, whole, row["ref"])
        if t["type"] == "DATE" and day:
            span["value"] = day
        elif a and not t["until"] and len(a) > 10:
            span["value"] = a[11:] if (t["said"] or "").startswith("T") else a.replace("T", " ")
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
