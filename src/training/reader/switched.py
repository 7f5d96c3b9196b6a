"""Indonesian questions with their words in English or Korean, name by name and word by word: as someone asks who reads another language.

Code-switching by dictionary as in CoSDA-ML (Qin et al., 2020). Rows over the same passage keep their answers.
"""
import os
import re

from reworded import MONTHS

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
    for file in ("names.tsv", "people.tsv"):
        for line in open(f"{LISTS}/{file}", encoding="utf-8"):
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


FUNCTION = [word for line in open(f"{LISTS}/function-words-ko.txt", encoding="utf-8") if not line.startswith("#") for word in line.split()]
WHOLE = {word for word in FUNCTION if not word.endswith("-")}
BEGINNINGS = tuple(word[:-1] for word in FUNCTION if word.endswith("-"))
FOLLOWING = re.compile(r"다음\s+(?:중|가운데)")
PARTICLE = "(?:에는|에서|에도|에|의|부터|까지|도|은|는|이|가|을|를)?(?![가-힣])"
YEAR = re.compile(r"(?<!\d)(\d{3,4})년" + PARTICLE)
CENTURY = re.compile(r"(?<!\d)(\d{1,2})세기" + PARTICLE)
MONTH = re.compile(r"(?<!\d)(1[0-2]|[1-9])월" + PARTICLE)
AFTER_LATIN = re.compile(r"(?<=[A-Za-zÀ-ÿ\d])(?:은|는|이|가|을|를|의|에|로|와|과|도|에서|에게|으로|에서는)(?![가-힣])")
FINALS, VOWELS, FIRST = 28, 21, 0xAC00
MERGED = {6: 20, 9: 8, 14: 13, 10: 11, 1: 0}
SOFTENED = set("우 운 울 움 워 웠".split())


def stems(beginning):
    """What the stem may be of a verb whose last syllable has become one with its ending."""
    before, last = beginning[:-1], ord(beginning[-1]) - FIRST
    ending, vowel = last % FINALS, last // FINALS % VOWELS
    if ending in (4, 8, 17):
        yield before + chr(FIRST + last - ending)
    if ending in (20, 0) and vowel in MERGED:
        yield before + chr(FIRST + last + (MERGED[vowel] - vowel) * FINALS - ending)
    if len(before) > 1 and beginning[-1] in SOFTENED and (ord(before[-1]) - FIRST) % FINALS == 0:
        yield before[:-1] + chr(ord(before[-1]) + 17)


def function(word):
    """How many letters of the word are a function word with but an ending behind it."""
    for n in range(len(word), 0, -1):
        if word[:n] in WHOLE and word[n:] in PARTICLES:
            return n
    begins = max((len(b) for b in BEGINNINGS if word.startswith(b)), default=0)
    return begins or (len(word) if word in PARTICLES else 0)


def rendered(text):
    """The Korean text word for word in Indonesian, as kutip.language.Glossary renders it."""
    text = CENTURY.sub(r"abad ke-\1", YEAR.sub(r"tahun \1", FOLLOWING.sub("", text)))
    text = AFTER_LATIN.sub("", MONTH.sub(lambda m: MONTHS["id"][int(m[1]) - 1], text))

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

    def longest(word, at, first):
        """(its length, its meaning) of the headword that stands there; (0, None) if none does"""
        for n in range(min(LONGEST, len(word) - at), 0, -1):
            if stands(word, at, n, first):
                return n, GLOSSARY[word[at:at + n]][1]
            for stem in stems(word[at:at + n]) if first and n > 1 else ():
                if GLOSSARY.get(stem, (False,))[0]:
                    return n, GLOSSARY[stem][1]
        return 0, None

    def meant(m):
        word, parts, at = m[0], [], 0
        held = function(word)
        if held and longest(word, 0, True)[0] <= held:
            return ""
        while at < len(word) and not (parts and ending(word[at:])):
            n, meaning = longest(word, at, not parts)
            if not n:
                break
            parts.append(meaning)
            at += n
        return " ".join(parts) or word

    return re.sub(r"\s+", " ", re.sub(r"(?<!\w)[가-힣]+", meant, text)).strip()


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
