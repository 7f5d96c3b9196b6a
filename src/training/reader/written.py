"""Rows written for this reader by a large language model, where the sets have none: entailment in Korean and across languages, questions in Korean and
English on Indonesian passages, questions for reasons and ways.

written/entailment-*.tsv   a premise and what follows from it, what may or may not, what cannot be; a header names the columns, each a
                           role and a language. A role in two languages says the same twice. Some that follow were taken out
                           again (empty), so that a negation tells no more of them than of those that cannot be.
written/trilingual-*.tsv   the same, everything in three languages; one row in eight is kept out, to measure by and to fit confidence on
written/questions-*.tsv    id of a training passage; first and last character of the answer in its text, or nothing where it does not
                           answer; the question in Korean, English and Indonesian
"""
import csv
import glob
import os

from data import load_qa
from metrics import BM25
from switched import rendered

HERE = os.path.dirname(os.path.abspath(__file__))
ROLES = ("entailment", "neutral", "contradiction")


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)


def claims(row, across):
    """[dict(premise, hypothesis, label, languages)] of a row, `across` of those whose premise is in another language."""
    premises = {name.split("_")[1]: text for name, text in row.items() if name.startswith("premise_")}
    out = []
    for name, claim in row.items():
        role, language = name.split("_")
        if role in ROLES and claim:
            out += [dict(premise=p, hypothesis=claim, label=role, languages=f"{of}-{language}") for of, p in premises.items() if of == language or across()]
    return out


def entailment():
    """Each pair of languages that the files have."""
    return [one for path in sorted(glob.glob(f"{HERE}/written/entailment-*.tsv")) for row in table(path) for one in claims(row, lambda: True)]


def held(number):
    """Whether a row in three languages is kept out of training: one in eight, to measure by and to fit confidence on."""
    return number % 8 == 3


def trilingual(rng, across=1.0, measure=False):
    """The claims in three languages: within each, and a share of those across; `measure` gives the ones kept out."""
    out = []
    for path in sorted(glob.glob(f"{HERE}/written/trilingual-*.tsv")):
        for number, row in enumerate(table(path)):
            if held(number) == measure:
                out += claims(row, lambda: across == 1 or rng.random() < across)
    return out


def questions(data):
    """[(question, Indonesian question, text, answer span or None, relevant)]; a Korean question also word for word in Indonesian"""
    texts = {}
    for name in ("idk-mrc", "facqa"):
        corpus, _ = load_qa(data, name, "train")
        texts.update((i, c["text"]) for i, c in corpus.items())
    out = []
    for path in sorted(glob.glob(f"{HERE}/written/questions-*.tsv")):
        for row in table(path):
            span = (int(row["start"]), int(row["end"])) if row["start"] else None
            for asked in filter(None, (row["question_ko"], rendered(row["question_ko"]), row["question_en"], row["question_id"])):
                out.append((asked, row["question_id"], texts[row["passage"]], span, 1))
    return out


def elsewhere(rng, rows, share):
    """Some of the answered questions again, on a near passage without the answer, found by what they are in Indonesian."""
    texts = sorted({r[2] for r in rows})
    near = BM25(texts)
    out = []
    for question, indonesian, text, span, _ in rows:
        if span is None or rng.random() >= share:
            continue
        answer = text[span[0]:span[1]].lower()
        others = [texts[i] for i, _ in near.top(indonesian, 6) if texts[i] != text and answer not in texts[i].lower()]
        if others:
            out.append((question, indonesian, rng.choice(others), None, 0))
    return out
