"""Rows made from the training rows: passages without the sentence of the answer, claims with one thing changed."""
import re

from reworded import reworded

SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*\s*")
NUMBER = re.compile(r"(?<![\w.,])\d{1,4}(?![\w]|[.,]\d)")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{2,})*")
NEGATABLE = re.compile(r"\b(adalah|merupakan|telah|sudah|akan|dapat|bisa|memiliki|menjadi|berada|terletak)\b")
DENIED = {
    "en": [(re.compile(r"\b(is|was|are|were|has|had|can|will|would|could) not "), r"\1 "), (re.compile(r"\b(is|was|are|were|can|will|would|could)\b"), r"\1 not")],
    "ko": [
        (re.compile(r"(?:이|가) 아니다\."), "이다."), (re.compile(r"없다\."), "있다."),
        (re.compile(r"있다\."), "있지 않다."), (re.compile(r"이다\."), "이 아니다."), (re.compile(r"하였다\.|했다\."), "하지 않았다."),
        (re.compile(r"되었다\.|됐다\."), "되지 않았다."), (re.compile(r"한다\."), "하지 않는다."), (re.compile(r"된다\."), "되지 않는다."),
    ],
}
NUMBER_KO = re.compile(r"(?<![\d.,])\d{1,4}(?![\d]|[.,]\d)")
NEGATION = re.compile(r"\b(tidak|bukan|belum) ")


def sentences(text):
    """[(start, end)] of the sentences of a text, roughly."""
    return [m.span() for m in SENTENCE.finditer(text)]


def short_passages(rng, rows, without=0.12, alone=0.10):
    """For some answered rows: the passage without the sentence of the answer (relevant, but no answer), or that sentence alone."""
    out = []
    for question, text, span, _ in rows:
        draw = rng.random()
        if span is None or draw > without + alone:
            continue
        of = [(a, b) for a, b in sentences(text) if a <= span[0] and span[1] <= b]
        if not of or len(text) < 200:
            continue
        a, b = of[0]
        if draw < without:
            rest = (text[:a] + text[b:]).strip()
            if text[span[0]:span[1]].lower() not in rest.lower() and len(rest) > 80:
                out.append((question, rest, None, 1))
        elif b - a > 30:
            out.append((question, text[a:b], (span[0] - a, span[1] - a), 1))
    return out


def swapped(rng, pattern, sentence, others):
    """The sentence with one match put in the place of another, or None."""
    found = list(pattern.finditer(sentence))
    if not found:
        return None
    m = rng.choice(found)
    other = [o for o in others if o.lower() not in sentence.lower()]
    return sentence[:m.start()] + rng.choice(other) + sentence[m.end():] if other else None


def denied(s, lang):
    """The sentence with its negation taken away or put in, or None."""
    if lang == "id":
        if NEGATION.search(s):
            return NEGATION.sub("", s, count=1)
        return NEGATABLE.sub(r"tidak \1", s, count=1) if NEGATABLE.search(s) else None
    for way, other in DENIED[lang]:
        if way.search(s):
            return way.sub(other, s, count=1)
    return None


def changed_claims(rng, premises, most=3600, lang="id"):
    """Entailment rows over texts of a language: a sentence of the premise as it stands or said another way by rule; with its number,
    name, date or negation changed (in the form of the text or in another); or, of another text, one that this one says nothing about."""
    premises = sorted({p for p in premises if 60 < len(p) < (240 if lang == "ko" else 480)})  # such as are read to their end
    rng.shuffle(premises)
    out = []
    for at, p in enumerate(premises):
        if len(out) >= most:
            break
        of = [p[a:b].strip() for a, b in sentences(p) if 30 < b - a < 220]
        if not of:
            continue
        other_ways = [(s, w) for s in of if (w := reworded(rng, s, lang))]
        if other_ways and rng.random() < 0.75:
            s, same = rng.choice(other_ways)
        else:
            s = same = rng.choice(of)
        draw = rng.random()
        if draw < 0.5:
            out.append(dict(premise=p, hypothesis=same, label="entailment"))
            continue
        if draw < 0.62 and len(of) > 2:
            rest = p.replace(s, " ")
            if len(rest) > 60:
                out.append(dict(premise=rest.strip(), hypothesis=same, label="neutral"))
                continue
        numbers = [str(int(n.group()) + d) for n in NUMBER.finditer(p) for d in (-3, -1, 1, 2, 10) if int(n.group()) + d > 0]
        names = [n.group() for n in NAME.finditer(p)] + [n.group() for n in NAME.finditer(rng.choice(premises))]
        made = [swapped(rng, NUMBER if lang != "ko" else NUMBER_KO, s, numbers), denied(s, lang)]
        if lang != "ko":
            made.append(swapped(rng, NAME, s, names))
        made = [m for m in made if m]
        if made:
            false = rng.choice(made)
            if rng.random() < 0.4:
                false = reworded(rng, false, lang) or false
            out.append(dict(premise=p, hypothesis=false, label="contradiction"))
    return out
