"""Indonesian questions with their words in English or Korean, name by name and word by word: as someone asks who reads another language.

Code-switching by dictionary as in CoSDA-ML (Qin et al., 2020). Rows over the same passage keep their answers.
"""
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
NAMES = f"{HERE}/../../main/resources/kutip/language/names.tsv"
WORD = re.compile(r"[^\W_][\w'-]*|[^\w\s]")
ASKING = {"apa", "apakah", "kapan", "kapankah", "berapa", "berapakah", "siapa", "siapakah", "mengapa", "kenapa", "bagaimana", "di mana", "dimana", "dimanakah", "dari mana", "berapa lama"}
HANGUL = re.compile(r"[가-힣]")
LATIN = re.compile(r"[A-Za-z .]+")


def dictionary():
    """{Indonesian phrase: (English, Korean)}, lower case; None where it has no other word."""
    words = {}
    for line in open(f"{HERE}/words.tsv", encoding="utf-8"):
        if not line.startswith("#"):
            own, en, ko = line.rstrip("\n").split("\t")
            words[own] = (en, ko)
    for line in open(NAMES, encoding="utf-8"):
        if line.startswith("#"):
            continue
        names = line.rstrip("\n").split("\t")
        korean = [n for n in names if HANGUL.search(n)]
        latin = [n for n in names if LATIN.fullmatch(n)]
        for n in latin:
            if korean:
                words.setdefault(n.lower(), (n, korean[0]))
    return words


WORDS = dictionary()


def switched(rng, text, lang, most_left=0.25):
    """The text in words of `lang` ("en" or "ko"), or None where too many words have none there."""
    tokens = WORD.findall(text)
    out, asking, left, at = [], [], 0, 0
    while at < len(tokens):
        for n in (3, 2, 1):
            phrase = " ".join(tokens[at:at + n]).lower()
            if at + n <= len(tokens) and phrase in WORDS:
                word = WORDS[phrase][lang == "ko"]
                (asking if lang == "ko" and phrase in ASKING else out).append(word)
                at += n
                break
        else:
            token = tokens[at]
            left += token[0].islower()
            out.append(token)
            at += 1
    if left > most_left * len(tokens):
        return None
    mark = [out.pop()] if out and out[-1] in "?.!" else []
    words = [w for w in out + (asking if rng.random() < 0.8 else []) if w] or [""]
    if asking and asking[0] not in words:
        words = asking + words
    return " ".join(words).replace(" ,", ",") + "".join(mark)


def switched_rows(rng, rows, share):
    """Some of the rows again, their questions in English or Korean words."""
    out = []
    for question, *rest in rows:
        if rng.random() < share:
            other = switched(rng, question, rng.choice(["en", "ko", "ko"]))
            if other:
                out.append((other, *rest))
    return out
