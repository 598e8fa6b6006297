#!/usr/bin/env python3
"""figures.py DRIVER [DATA] [--json]

Measures figures and dates on the development sets: runs DRIVER (the program of
figures.c), turns what it finds into the scorers' formats, and prints their
main figures.  DATA is the folder of the sets, ../shared/data unless given;
without it nothing is measured, and that is no error.
"""
import json
import os
import re
import subprocess
import sys
import tempfile

import dates

UNITS = {
    "km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "nm": "nanometre",
    "μm": "micrometre", "dm": "decimetre", "kg": "kilogram", "g": "gram", "mg": "milligram",
    "μg": "microgram", "ml": "millilitre", "W": "watt", "kW": "kilowatt", "MW": "megawatt",
    "GW": "gigawatt", "TW": "terawatt", "kWh": "kilowatt hour", "MWh": "megawatt hour",
    "GWh": "gigawatt hour", "TWh": "terawatt hour", "V": "volt", "kV": "kilovolt", "EV": "exavolt",
    "A": "ampere", "mAh": "milliampere-hour", "F": "farad", "J": "joule", "Hz": "hertz",
    "kHz": "kilohertz", "MHz": "megahertz", "GHz": "gigahertz", "GPa": "gigapascal",
    "MPa": "megapascal", "kPa": "kilopascal", "Pa": "pascal", "dB": "decibel", "KB": "kilobyte",
    "MB": "megabyte", "GB": "gigabyte", "TB": "terabyte", "mph": "mile per hour",
    "km/h": "kilometre per hour", "mpg": "mile per gallon", "rpm": "revolution per minute",
    "ppb": "parts-per-billion", "ppm": "parts-per-million", "tonne": "metric ton",
    "USD": "dollar", "EUR": "euro", "GBP": "pound sterling", "JPY": "japanese yen",
    "CNY": "chinese yuan", "KRW": "south korean won", "INR": "indian rupee", "RUB": "russian ruble",
    "MYR": "malaysian ringgit", "ILS": "shekel", "BTC": "bitcoin", "pound": "pound-mass",
    "percent": "percentage", "square foot": "square feet", "yen": "japanese yen",
    "penny": "penny", "celsius": "celsius",
}


def run(driver, rows):
    text = "".join(json.dumps(row) + "\n" for row in rows)
    done = subprocess.run([driver], input=text, capture_output=True, text=True, check=True)
    return {o["id"]: o for o in map(json.loads, done.stdout.splitlines())}


def load(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def unit_of(q):
    unit = q["unit"]
    if unit is None:
        unit = q["thing"] or "-"
    elif unit in UNITS:
        unit = UNITS[unit]
    if q["per"]:
        unit += " per " + UNITS.get(q["per"], q["per"])
    return unit


def bag(o):
    """NewsQuant's and quantulum's rows: values and units, no places."""
    rows = []
    for q in o["quantities"]:
        if q["reading"] > 1 or q["low"] is None:
            continue
        value = [q["low"]]
        if q["high"] is None:
            value = [q["low"], q["low"] * 10]
        elif q["high"] != q["low"]:
            value = [q["low"], q["high"]]
        rows.append({"value": value, "unit": unit_of(q), "change": q["change"]})
    return rows


MS_UNITS = {
    "dollar": "Dollar", "USD": "United States dollar", "EUR": "Euro", "GBP": "Pound", "pound": "Pound",
    "JPY": "Japanese yen", "yen": "Japanese yen", "CNY": "Chinese yuan", "cent": "Cent", "penny": "Pence",
    "AUD": "Australian dollar", "CAD": "Canadian dollar", "BTC": "Bitcoin", "CRC": "Costa Rican colón",
    "peseta": "Peseta", "franc": "Franc", "MXN": "Mexican peso", "guilder": "Guilder",
    "dutch guilder": "Netherlands guilder", "km": "Kilometer", "m": "Meter", "mm": "Millimeter",
    "cm": "Centimeter", "dm": "Decimeter", "kg": "Kilogram", "g": "Gram", "μg": "Microgram",
    "mg": "Milligram", "litre": "Liter", "ml": "Milliliter", "tonne": "Metric ton", "ton": "Ton",
    "AFN": "Afghan afghani", "ALL": "Albanian lek", "AMD": "Armenian dram", "AOA": "Angolan kwanza",
    "ARS": "Argentine peso", "AZN": "Azerbaijani manat", "BDT": "Bangladeshi taka", "BGN": "Bulgarian lev",
    "BHD": "Bahraini dinar", "BOB": "Bolivian boliviano", "BRL": "Brazilian real", "BTN": "Bhutanese ngultrum",
    "BWP": "Botswana pula", "CHF": "Swiss franc", "CLP": "Chilean peso", "CZK": "Czech koruna",
    "DKK": "Danish krone", "DZD": "Algerian dinar", "EGP": "Egyptian pound", "ETB": "Ethiopian birr",
    "GEL": "Georgian lari", "GHS": "Ghanaian cedi", "GMD": "Gambian dalasi", "GTQ": "Guatemalan quetzal",
    "HKD": "Hong Kong dollar", "HNL": "Honduran lempira", "HRK": "Croatian kuna", "HTG": "Haitian gourde",
    "HUF": "Hungarian forint", "IDR": "Indonesian rupiah", "ILS": "Israeli new shekel", "INR": "Indian rupee",
    "IQD": "Iraqi dinar", "ISK": "Icelandic króna", "JOD": "Jordanian dinar", "KES": "Kenyan shilling",
    "KHR": "Cambodian riel", "KRW": "South Korean won", "KPW": "North Korean won", "KWD": "Kuwaiti dinar",
    "KZT": "Kazakhstani tenge", "LBP": "Lebanese pound", "LKR": "Sri Lankan rupee", "MKD": "Macedonian denar",
    "MMK": "Burmese kyat", "MNT": "Mongolian tögrög", "MRU": "Mauritanian ouguiya", "MVR": "Maldivian rufiyaa",
    "MYR": "Malaysian ringgit", "MZN": "Mozambican metical", "NGN": "Nigerian naira",
    "NIO": "Nicaraguan córdoba", "NOK": "Norwegian krone", "NPR": "Nepalese rupee",
    "NZD": "New Zealand dollar", "PAB": "Panamanian balboa", "PHP": "Philippine peso",
    "PKR": "Pakistani rupee", "PLN": "Polish złoty", "PYG": "Paraguayan guaraní", "QAR": "Qatari riyal",
    "RON": "Romanian leu", "RUB": "Russian ruble", "SAR": "Saudi riyal", "SEK": "Swedish krona",
    "SGD": "Singapore dollar", "THB": "Thai baht", "TRY": "Turkish lira", "TWD": "New Taiwan dollar",
    "UAH": "Ukrainian hryvnia", "UGX": "Ugandan shilling", "VES": "Venezuelan bolívar",
    "VND": "Vietnamese dong", "XAF": "Central African CFA franc", "XOF": "West African CFA franc",
    "ZAR": "South African rand", "AED": "United Arab Emirates dirham",
    "foot": "Foot", "square m": "Square meter", "square km": "Square kilometer",
    "cubic foot": "Cubic foot", "celsius": "C", "fahrenheit": "F", "degree": "Degree",
}


# The names of Recognizers-Text for what the SI builds with its prefixes.
PREFIXES = {"p": "Pico", "n": "Nano", "μ": "Micro", "m": "Milli", "c": "Centi", "d": "Deci", "da": "Deca", "h": "Hecto",
            "k": "Kilo", "M": "Mega", "G": "Giga", "T": "Tera"}
for sign, prefix in PREFIXES.items():
    for letter, name in (("m", "meter"), ("g", "gram"), ("l", "liter"), ("W", "watt"), ("J", "joule"), ("Hz", "hertz"),
                         ("Pa", "pascal"), ("V", "volt")):
        MS_UNITS.setdefault(sign + letter, prefix + name)
for sign, prefix in (("K", "Kilo"), ("M", "Mega"), ("G", "Giga"), ("T", "Tera"), ("P", "Peta"), ("E", "Exa")):
    MS_UNITS[sign + "B"] = prefix + "byte"
MS_UNITS.update({
    "W": "Watt", "J": "Joule", "V": "Volt", "A": "Ampere", "F": "Farad", "Hz": "Hertz", "kWh": "Kilowatt hour",
    "MWh": "Megawatt hour", "Wh": "Watt hour", "mph": "Mile per hour", "km/h": "Kilometer per hour",
    "m/s": "Meter per second", "fps": "Foot per second", "cc": "Cubic centimeter", "kelvin": "K", "rankine": "R",
    "dirham": "United Arab Emirates dirham", "lira": "Turkish lira", "krona": "Swedish krona", "krone": "Norwegian krone",
    "square mm": "Square millimeter", "square cm": "Square centimeter", "square dm": "Square decimeter",
    "cubic m": "Cubic meter", "cubic cm": "Cubic centimeter", "cubic mm": "Cubic millimeter", "cubic km": "Cubic kilometer",
    "cubic dm": "Cubic decimeter", "square foot": "Square foot", "barrel": "Barrel", "israeli shekel": "Israeli new shekel",
    "ghanaian cedi": "Ghanaian cedi", "IRR": "Iranian rial", "OMR": "Omani rial", "TND": "Tunisian dinar",
    "RSD": "Serbian dinar", "LYD": "Libyan dinar", "COP": "Colombian peso", "UYU": "Uruguayan peso", "JMD": "Jamaican dollar",
    "MUR": "Mauritian rupee", "TZS": "Tanzanian shilling", "YER": "Yemeni rial", "SYP": "Syrian pound", "RWF": "Rwandan franc",
    "UZS": "Uzbekistan som", "KGS": "Kyrgyzstani som", "TJS": "Tajikistani somoni", "TTD": "Trinidad and Tobago dollar",
    "DOP": "Dominican peso", "MGA": "Malagasy ariary", "MDL": "Moldovan leu", "BYN": "Belarusian ruble",
    "SZL": "Swazi lilangeni", "TOP": "Tongan paʻanga", "VUV": "Vanuatu vatu", "ZMW": "Zambian kwacha",
    "SDG": "Sudanese pound", "WST": "Samoan tālā", "ERN": "Eritrean nakfa", "LAK": "Lao kip", "XPF": "CFP franc",
})
SPEEDS = {"hour": "hour", "second": "second", "minute": "minute"}
LENGTHS = {"km": "Kilometer", "m": "Meter", "mile": "Mile", "foot": "Foot", "yard": "Yard", "cm": "Centimeter",
           "inch": "Inch", "mm": "Millimeter"}


def money(q):
    unit = q["unit"] or ""
    return unit.split(" ")[-1] in MONEY or re.match(r"[A-Z]{3}$", unit) is not None


MONEY = {"dollar", "USD", "EUR", "GBP", "pound", "JPY", "yen", "CNY", "cent", "penny", "AUD", "CAD", "BTC",
         "CRC", "peseta", "franc", "MXN", "guilder", "KRW", "INR", "rupee", "RUB", "peso", "lira", "THB",
         "MYR", "ZAR", "ILS", "dinar", "AED", "riyal", "NGN", "UAH", "PLN", "krona", "krone", "markka",
         "NZD", "HKD", "SGD", "TWD", "BRL", "CHF", "TRY", "VND", "shilling", "kwacha", "rial", "manat",
         "escudo", "drachma", "sen", "kopeck", "centavo", "dirham", "dime", "florin", "farthing", "grosz", "paisa"}


def ms_unit(q):
    unit = q["unit"] or ""
    if q["text"].lower().startswith("age"):
        return "Age"
    if unit == "GBP" and re.search(r"(?i)gbp", q["text"]):
        return "British pound"
    return MS_UNITS.get(unit, unit[:1].upper() + unit[1:])


def number_text(value):
    return repr(value) if value != int(value) else str(int(value))


def ms_range(q):
    low, high = q["low"], q["high"]
    closed = re.search(r"(?i)\b(least|most|up to|no|not|equal|minimum|maximum|as)\b|\b(or|and) (more|less|fewer|above|over|up|"
                       r"below|under|greater|higher|lower|smaller|larger)|[≥≤]|[<>]\s*=", q["text"])
    if q["precision"] == "at_least":
        return ("[" if closed else "(") + number_text(low) + ",)"
    if q["precision"] == "at_most":
        return "(," + number_text(high) + ("]" if closed else ")")
    bounds = re.search(r"(than|above|below|over|under|least|most)", q["text"])
    if bounds:
        parts = re.split(r" (?:and|but) ", q["text"])
        if re.match(r"(?i)(less|smaller|fewer|lower|under|below|at most|not? (more|larger|greater))", q["text"]):
            parts.reverse()
        low_closed, high_closed = (re.search(r"equal|least|most|\bno\b|\bnot\b", part) for part in (parts[0], parts[-1]))
        return "%s%s,%s%s" % ("[" if low_closed else "(", number_text(low), number_text(high), "]" if high_closed else ")")
    return "[%s,%s)" % (number_text(low), number_text(high))


def rank_text(q):
    """"current+1", "end-1" are Recognizers-Text's for "next" and "the last but one"."""
    if q["rank"] == "end":
        return "end-%d" % q["value"] if q["value"] else "end+0"
    return "current%+d" % q["value"] if q["rank"] == "here" else number_text(q["value"])


def rtext_spans(model, o, text):
    """Recognizers-Text looks for one kind of thing in each row."""
    out = []
    if model == "OrdinalModel":
        return [{"start": q["number"][0], "end": q["number"][1], "value": rank_text(q)} for q in o["idle"] if q["rank"]]
    if model == "NumberModel":
        out = [{"start": q["number"][0], "end": q["number"][1], "value": number_text(q["value"])}
               for q in o["idle"] if not q["rank"]]
    for q in o["quantities"]:
        if q["reading"] > 1 or q["low"] is None:
            continue
        age = (q["unit"] or "").endswith(" of age")
        place = None
        value, unit = number_text(q["low"]), None
        if model == "NumberModel":
            # "1m", "180.25ml" are no numbers to it
            behind = text.encode()[q["number"][1]:q["number"][1] + 1]
            place = None if behind.isalpha() else q["number"]
        elif model == "NumberRangeModel":
            if q["precision"] in ("at_least", "at_most") or q["high"] != q["low"]:
                place, value = list(q["words"]), ms_range(q)
                equal = re.search(rb"(?i)\bequals? to $", text.encode()[:place[0]])
                if equal and "or" in q["text"]:
                    place[0] = equal.start()
                if q["precision"] in ("at_least", "at_most"):
                    place = [place[0], q["number"][1] if q["words"][1] <= q["measure"][1] else place[1]]
                elif not re.search(r"than|above|below|over|under|least|most", q["text"]):
                    place = list(q["number"])
                    joint = re.search(rb"(?i)\b(from|between) $", text.encode()[:place[0]])
                    if joint:
                        place[0] = joint.start()
            else:
                equal = re.search(rb"(?i)(\bequal(s|ing)? to|\bequals|(?<![<>])=) ?$", text.encode()[:q["number"][0]])
                if equal:
                    place, value = [equal.start(), q["number"][1]], "[%s,%s]" % (value, value)
        elif model == "PercentModel":
            ends = re.match(r"(.*%)( ?(?:to|-|and) ?)(.*%)$", q["text"]) if q["unit"] == "percent" else None
            if ends and q["high"] != q["low"]:      # "10% to 20%": to it two
                second = q["measure"][1] - len(ends[3].encode())
                out.append({"start": q["number"][0], "end": second - len(ends[2].encode()), "value": value + "%"})
                place, value = [second, q["measure"][1]], number_text(q["high"]) + "%"
            elif q["unit"] == "percent":
                place, value = q["measure"], value + "%"
        elif model == "AgeModel":
            if age:
                place, unit = q["measure"], q["unit"].split(" ")[0].capitalize()
                if q["text"].lower().startswith("age"):
                    unit = "Age"
        elif model == "CurrencyModel":
            if money(q):
                place, unit = q["measure"], ms_unit(q)
        elif model == "TemperatureModel":
            if q["unit"] in ("celsius", "fahrenheit", "degree", "kelvin", "rankine"):
                place, unit = q["measure"], ms_unit(q)
        elif model == "DimensionModel":
            if q["unit"] and not age and not (money(q) and q["unit"] != "pound") and q["unit"] not in (
                    "percent", "percentage point", "point", "times", "second", "minute", "hour", "day", "week",
                    "month", "year", "decade", "celsius", "fahrenheit", "kelvin", "rankine"):
                place, unit = q["measure"], ms_unit(q)
                # "20 miles an hour" is one unit, "two pints a day" is not
                if q["unit"] in LENGTHS and q["per"] in SPEEDS:
                    place = [place[0], q["words"][1]]
                    unit = "%s per %s" % (LENGTHS[q["unit"]], q["per"])
        if place:
            out.append({"start": place[0], "end": place[1], "value": value, "unit": unit})
    return sorted(out, key=lambda span: span["start"])


def duckling_row(row, o):
    if row["dim"] == "time":
        return {"id": row["id"], **dates.duckling(o)}
    for q in o["quantities"]:
        if q["low"] is None:
            continue
        value = [q["low"]] if q["high"] in (None, q["low"]) else [q["low"], q["high"]]
        return {"id": row["id"], "value": value, "unit": UNITS.get(q["unit"] or "", q["unit"] or "")}
    return {"id": row["id"]}


def score(data, scorer, gold, rows, *options):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", delete=False, encoding="utf-8") as file:
        file.writelines(json.dumps(row) + "\n" for row in rows)
    done = subprocess.run([sys.executable, os.path.join(data, "scorers", scorer), os.path.join(data, gold),
                           file.name, "--json", *options], capture_output=True, text=True, check=True)
    os.unlink(file.name)
    return json.loads(done.stdout)


def timeml(driver, data):
    folder = os.path.join(data, "timeml", "dev")
    rows = []
    for gold in load(os.path.join(folder, "gold.jsonl")):
        with open(os.path.join(folder, "text", gold["id"] + ".txt"), encoding="utf-8") as file:
            rows.append({"id": gold["id"], "text": file.read(), "on": gold["dct"]})
    found = run(driver, rows)
    return score(data, "score_timeml.py", os.path.join("timeml", "dev"),
                 [{"id": row["id"], "timex": dates.timeml(found[row["id"]])} for row in rows])


def main():
    plain = [a for a in sys.argv[1:] if not a.startswith("--")]
    driver, data = plain[0], (plain + ["../shared/data"])[1]
    if not os.path.isdir(data):
        print("figures: no %s, nothing measured" % data)
        return
    result = {}
    for name in ("newsquant", "quantulum"):
        gold = os.path.join("quantities", name, "dev", "gold.jsonl")
        rows = load(os.path.join(data, gold))
        found = run(driver, [{"id": r["id"], "text": r["text"]} for r in rows])
        result[name] = score(data, "score_quantities.py", gold,
                             [{"id": r["id"], "quantities": bag(found[r["id"]])} for r in rows])
    gold = os.path.join("quantities", "rtext", "dev", "gold.jsonl")
    rows = load(os.path.join(data, gold))
    found = run(driver, [{"id": r["id"], "text": r["text"], **({"on": r["ref"]} if r["ref"] else {})} for r in rows])
    result["rtext"] = score(data, "score_rtext.py", gold, [
        {"id": r["id"], "spans": dates.rtext(found[r["id"]], r) if r["model"] == "DateTimeModel"
         else rtext_spans(r["model"], found[r["id"]], r["text"])} for r in rows])
    gold = os.path.join("quantities", "duckling", "dev", "gold.jsonl")
    rows = load(os.path.join(data, gold))
    found = run(driver, [{"id": r["id"], "text": r["text"], "on": r["ref"]} for r in rows])
    result["duckling"] = score(data, "score_duckling.py", gold, [duckling_row(r, found[r["id"]]) for r in rows])
    result["timeml"] = timeml(driver, data)
    if "--json" in sys.argv:
        print(json.dumps(result))
        return
    for name in ("newsquant", "quantulum"):
        r = result[name]
        print("%-10s value %.3f  value+unit %.3f  value+change %.3f" % (
            name, r["value"]["F1"], r["value+unit"]["F1"], r["value+change"]["F1"]))
    for group, r in result["rtext"].items():
        print("rtext      %-16s span %.3f  full %.3f" % (group, r["span_exact_F1"], r["full_F1"]))
    print("duckling   " + "  ".join("%s %.3f" % (k, v["acc"]) for k, v in result["duckling"].items()
                                    if k in ("value_only", "time", "ALL")))
    print("timeml     " + "  ".join("%s %.3f" % (k, result["timeml"][k]["F1"])
                                    for k in ("strict", "relaxed", "type", "value")))


if __name__ == "__main__":
    main()
