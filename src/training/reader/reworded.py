"""Sentences said another way by rule, with the same meaning: other forms of numbers, dates and abbreviations, or less of the sentence.

What the claim of an answer looks like beside its source: a reader that never saw such pairs takes another form of a number for another number.
"""
import re

MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(),
    "en": "January February March April May June July August September October November December".split(),
}
DATE = {
    "id": re.compile(r"\b(\d{1,2}) (" + "|".join(MONTHS["id"]) + r") ([12]\d{3})\b"),
    "en": re.compile(r"\b(\d{1,2}) (" + "|".join(MONTHS["en"]) + r") ([12]\d{3})\b"),
    "ko": re.compile(r"([12]\d{3})년 (\d{1,2})월 (\d{1,2})일"),
}
GROUPED = re.compile(r"(?<![\d.,])([1-9]\d{0,2})[.,](\d{3})(?![\d.,])")
WORDS = {
    "id": "nol satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas".split(),
    "en": "zero one two three four five six seven eight nine ten eleven twelve".split(),
}
SMALL = re.compile(r"(?<![\w.,-])(\d{1,2})(?= [a-z]{3,})(?! (?:" + "|".join(MONTHS["id"] + MONTHS["en"]) + r")\b)")
PERCENT = re.compile(r"(\d) ?(%|persen\b|percent\b|퍼센트)")
SHORT = {
    "Amerika Serikat": "AS", "Perserikatan Bangsa-Bangsa": "PBB", "Korea Selatan": "Korsel", "Korea Utara": "Korut",
    "Republik Indonesia": "RI", "Dewan Perwakilan Rakyat": "DPR", "Tentara Nasional Indonesia": "TNI", "Uni Eropa": "UE",
    "Menteri Luar Negeri": "Menlu", "Menteri Pertahanan": "Menhan", "Jawa Barat": "Jabar", "Jawa Tengah": "Jateng",
    "Jawa Timur": "Jatim", "Sulawesi Selatan": "Sulsel", "Sumatera Utara": "Sumut", "Rancangan Undang-Undang": "RUU",
    "United States": "US", "United Kingdom": "UK", "United Nations": "UN", "European Union": "EU",
    "미국": "미합중국", "대한민국": "한국",
}
BRACKETS = re.compile(r"\s*\([^()]*\)")
VALUE = re.compile(r"\d")


def of_numbers(rng, s, lang):
    """1.500, 1,500 and 1500; 3 and three; 40% and 40 percent."""
    ways = []
    if GROUPED.search(s):
        by = rng.choice(["", ".", ","])
        ways.append(GROUPED.sub(lambda m: m[1] + by + m[2], s))
    if lang in WORDS and (m := SMALL.search(s)) and int(m[1]) < len(WORDS[lang]):
        ways.append(s[:m.start()] + WORDS[lang][int(m[1])] + s[m.end():])
    if m := PERCENT.search(s):
        word = {"id": " persen", "en": " percent", "ko": "퍼센트"}[lang]
        ways.append(s[:m.start()] + m[1] + (word if m[2] == "%" else "%") + s[m.end():])
    return [w for w in ways if w != s]


def of_dates(rng, s, lang):
    """12 Juli 2024 as 2024-07-12, 12/7/2024, July 12, 2024; or with less of it: Juli 2024."""
    m = DATE[lang].search(s)
    if not m:
        return []
    if lang == "ko":
        year, month, day = m[1], int(m[2]), int(m[3])
        ways = [f"{year}년 {month}월", f"{year}년"]
    else:
        day, month, year = int(m[1]), MONTHS[lang].index(m[2]) + 1, m[3]
        ways = [f"{m[2]} {year}", f"{m[2]} {day}, {year}" if lang == "en" else f"{day}/{month}/{year}"]
    ways.append(f"{year}-{month:02d}-{day:02d}")
    return [s[:m.start()] + rng.choice(ways) + s[m.end():]]


def of_names(s):
    """An abbreviation for what it stands for, or the other way round."""
    ways = []
    for long, short in SHORT.items():
        if long in s:
            ways.append(s.replace(long, short))
        elif re.search(rf"\b{short}\b", s):
            ways.append(re.sub(rf"\b{short}\b", long, s))
    return ways


def less(s):
    """Without what stands in brackets or behind the last comma."""
    bare = BRACKETS.sub("", s)
    if bare != s:
        return [bare]
    at = s.rfind(", ")
    head = s[:at]
    return [head + "."] if at > 0 and len(head.split()) >= 6 and not re.search(r'["“”]', s) else []


def reworded(rng, s, lang):
    """The sentence in another form with the same meaning, or None."""
    ways = of_dates(rng, s, lang) + of_numbers(rng, s, lang) + of_names(s)
    if not ways or rng.random() < 0.2:
        ways += less(s)
    return rng.choice(ways) if ways else None
