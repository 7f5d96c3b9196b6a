"""Indonesian questions with their words in English or Korean, name by name and word by word: as someone asks who reads another language.

Code-switching by dictionary as in CoSDA-ML (Qin et al., 2020). Rows over the same passage keep their answers.
"""
import os
import re

HERE = os.path.dirname(os.path.abspath(__file__))
LISTS = f"{HERE}/../../main/resources/kutip/language"
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
    for line in open(f"{LISTS}/names.tsv", encoding="utf-8"):
        if line.startswith("#"):
            continue
        names = line.rstrip("\n").split("\t")
        korean = [n for n in names if HANGUL.search(n)]
        latin = [n for n in names if LATIN.fullmatch(n)]
        for n in latin:
            if korean:
                words.setdefault(n.lower(), (n, korean[0]))
    for line in open(f"{LISTS}/glossary.tsv", encoding="utf-8"):
        if line.startswith("#"):
            continue
        ko, own, en = (column.split("|") for column in line.rstrip("\n").split("\t"))
        stem = ko[0].endswith("-")
        for one in own:
            words.setdefault(one.lower(), (en[0], ko[0][:-1] + "다" if stem else ko[0]))
    return words


WORDS = dictionary()
PARTICLES = {""} | set("은 는 이 가 을 를 의 에 로 와 과 도 만 나 인 들 에서 에는 에게 으로 부터 까지 이나 이다 처럼 보다 에서는 으로는".split())

ENDINGS = set("인가 인가요 인지 인데 이란 이라 이라면 라면 이자 이면 이면서 이었던 이었나 에도 들보다 하나 하나요 하지만 하면 기로 기도 수록 지지 고도 별로 내지".split())
SUFFIXES = "자주도시군구지"


def glossary():
    """{Korean headword: (whether it is the beginning of a verb or adjective, Indonesian)}"""
    words = {}
    for line in open(f"{LISTS}/glossary.tsv", encoding="utf-8"):
        if not line.startswith("#"):
            ko, own, _ = line.rstrip("\n").split("\t")
            for headword in ko.split("|"):
                words.setdefault(headword.rstrip("-").replace(" ", ""), (headword.endswith("-"), own.split("|")[0]))
    return words


GLOSSARY = glossary()
LONGEST = max(map(len, GLOSSARY))


def rendered(text):
    """The Korean text word for word in Indonesian, as kutip.language.Glossary renders it."""

    def stands(word, at, n, first):
        entry = GLOSSARY.get(word[at:at + n])
        behind = word[at + n:]
        if not entry:
            return False
        if n > 1:
            return first or not entry[0]
        return first and (behind != "" if entry[0] else behind in PARTICLES)

    def ending(behind):
        return behind in ENDINGS or behind in PARTICLES or (behind[0] in SUFFIXES and behind[1:] in PARTICLES and len(behind) > 1)

    def meant(m):
        word, parts, at = m[0], [], 0
        while at < len(word) and not (parts and ending(word[at:])):
            n = next((n for n in range(min(LONGEST, len(word) - at), 0, -1) if stands(word, at, n, not parts)), 0)
            if not n:
                break
            parts.append(GLOSSARY[word[at:at + n]][1])
            at += n
        return " ".join(parts) or word

    return re.sub(r"[가-힣]+", meant, text)


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
