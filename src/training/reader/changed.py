"""Rows made from the training rows: passages without the sentence of the answer, claims with one thing changed."""
import re

SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s|$)[^.!?]*)*[.!?]*\s*")
NUMBER = re.compile(r"(?<![\w.,])\d{1,4}(?![\w]|[.,]\d)")
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{2,})*")
NEGATABLE = re.compile(r"\b(adalah|merupakan|telah|sudah|akan|dapat|bisa|memiliki|menjadi|berada|terletak)\b")
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


def changed_claims(rng, premises, most=3600):
    """Entailment rows: a sentence of the premise as it stands, or with its number, name or negation changed."""
    premises = sorted({p for p in premises if 60 < len(p) < 700})
    rng.shuffle(premises)
    out = []
    for p in premises:
        if len(out) >= most:
            break
        of = [p[a:b].strip() for a, b in sentences(p) if 30 < b - a < 220]
        if not of:
            continue
        s = rng.choice(of)
        numbers = [str(int(n.group()) + d) for n in NUMBER.finditer(p) for d in (-3, -1, 1, 2, 10) if int(n.group()) + d > 0]
        names = [n.group() for n in NAME.finditer(p)] + [n.group() for n in NAME.finditer(rng.choice(premises))]
        made = [swapped(rng, NUMBER, s, numbers), swapped(rng, NAME, s, names)]
        if NEGATION.search(s):
            made.append(NEGATION.sub("", s, count=1))
        elif NEGATABLE.search(s):
            made.append(NEGATABLE.sub(r"tidak \1", s, count=1))
        made = [m for m in made if m]
        if made and len(out) % 5 > 1:
            out.append(dict(premise=p, hypothesis=rng.choice(made), label="contradiction"))
        else:
            out.append(dict(premise=p, hypothesis=s, label="entailment"))
    return out
