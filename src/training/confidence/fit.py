"""Fits the confidence of an answer: logistic regression over the signs that kutip.answer.EvidenceRows writes.

    python fit.py --sets OUT --rows ROWS --model ../../main/resources/models/confidence.json

ROWS holds NAME.jsonl for each set of OUT. A sentence is right if it stands in the passage that answers and holds an answer; of belebele, whose answers are
no words of the passage, and of questions for yes or no, if it stands in the passage. Which sentence of a passage answers best is therefore learnt from the other sets for questions on
passages in another language too; how likely the passage is to answer, from belebele. Prints figures of five-fold cross-validation by question.
"""
import argparse
import json
import os
import re
import unicodedata

import numpy as np

NAMES = [
    "sentenceAnswerable", "passageAnswerable", "sentenceRelevant", "passageRelevant",
    "found", "strange", "elsewhen", "inside", "fits", "here", "near", "standsOut", "typed", "repeated", "decided",
]
FOLDS = 5
OF_SENTENCE = ["sentenceAnswerable", "sentenceRelevant", "inside", "fits", "here", "near", "typed", "repeated"]
FOR_WHETHER = ["passageAnswerable", "found", "strange", "near", "standsOut", "decided"]  # what speaks for an answer to a question for yes or no; the sets have passages of hardly more than a sentence, so that they do not tell which sentence, as "inside" would
WHETHER = ["whether-id", "whether-other", "whether-across"]  # Indonesian, English or Korean over passages in the same language; over passages in another
AGAINST = ["strange", "elsewhen", "repeated"]  # never speak for an answer, whatever a small set says
LEAST_UNANSWERED = 0.2
DRAWN = 60.0  # how strongly the signs across languages are held to what they weigh within one, in rows
LEAST_OF_SENTENCE = 0.3  # what the signs of the sentence weigh at least across languages, of what they weigh within one


def logit(p):
    p = min(max(p, 1e-6), 1 - 1e-6)
    return np.log(p / (1 - p))


def folded(text):
    return " ".join(re.findall(r"\w+", unicodedata.normalize("NFKC", text).lower()))


def signs(row, least):
    return [
        logit(row["sentence"]["answerable"]), logit(row["passage"]["answerable"]),
        logit(row["sentence"]["relevance"]), logit(row["passage"]["relevance"]),
        row["found"], row["strange"], float(row["elsewhen"]), row["inside"], float(row["fits"]), float(row["here"]), row["near"], row.get("dense", least) - least,
        float(row["typed"]), float(row["repeated"]), logit(row["carried"] + row["denied"]) if "carried" in row else 0,
    ]


def right(name, question, row):
    if not question["there"] or not question["answerable"] or row["article"] != question["gold"]:
        return False
    if name == "bele" or name.startswith("whether"):
        return True
    text = " " + folded(row["quote"]) + " "
    answers = [folded(answer) for answer in question["answers"]]
    return any((" " + answer if question["lang"] == "ko" else " " + answer + " ") in text for answer in answers if answer)


def read(sets, rows, name):
    """One (regime, rows of signs, which are right, whether there is an answer, the set, the passages of the rows, whether the passage it was asked of is there,
    the ranks of the passages) a question."""
    questions = {}
    with open(os.path.join(sets, name, "queries.jsonl"), encoding="utf-8") as file:
        for line in map(json.loads, file):
            questions[line["id"]] = line
    found = {}
    with open(os.path.join(rows, name + ".jsonl"), encoding="utf-8") as file:
        for line in map(json.loads, file):
            found.setdefault(line["id"], []).append(line)
    read = []
    for key, lines in found.items():
        question = questions[key]
        if name.startswith("whether") and "carried" not in lines[0]:
            continue  # read as another kind of question
        across = "-across" if lines[0]["across"] else ""
        regime = lines[0]["asked"] + across
        if name.startswith("whether"):
            regime = "whether" + (across or ("-id" if lines[0]["asked"] == "id" else "-other"))
        least = min((line["dense"] for line in lines if "dense" in line), default=0)
        x = np.array([signs(line, least) for line in lines])
        y = np.array([right(name, question, line) for line in lines], float)
        read.append((regime, x, y, question["there"] and question["answerable"], name, [line["article"] for line in lines], question["there"], np.array([line["rank"] for line in lines])))
    return read


def chosen(score, ranks):
    """The place of the sentence that kutip.answer.Candidate puts first: by its odds, over the rank of its passage."""
    return int((score - np.log(ranks)).argmax())


def regression(x, y, ridge, towards=None):
    """Weights and bias, the weights held to `towards` (0 if None) by `ridge` in units of each sign's deviation."""
    deviation = x.std(0) + 1e-9
    z = np.c_[x / deviation, np.ones(len(x))]
    prior = np.zeros(z.shape[1]) if towards is None else np.r_[towards * deviation, 0]
    hold = np.r_[np.full(x.shape[1], ridge), 1e-6]

    def loss(b):
        s = z @ b
        return (np.logaddexp(0, s) - y * s).sum() + (hold * (b - prior) ** 2).sum() / 2

    b = prior.copy()
    b[-1] = logit(y.mean()) - (z[:, :-1] @ b[:-1]).mean()
    for _ in range(200):
        p = 1 / (1 + np.exp(-np.clip(z @ b, -50, 50)))
        gradient = z.T @ (p - y) + hold * (b - prior)
        step = np.linalg.solve((z * (p * (1 - p))[:, None]).T @ z + np.diag(hold), gradient)
        size = 1.0
        while loss(b - size * step) > loss(b) and size > 1e-6:
            size /= 2
        b = b - size * step
        if abs(size * step).max() < 1e-9:
            break
    return b[:-1] / deviation, b[-1]


def calibrated(groups, weights, bias):
    """Scaled such that the best sentence's probability is the share of best sentences that are right."""
    weights = np.where([name in AGAINST for name in NAMES], np.minimum(weights, 0), weights)
    best = [chosen(group[1] @ weights, group[7]) for group in groups]
    top = np.array([[group[1][at] @ weights + bias] for group, at in zip(groups, best)])
    scale, shift = regression(top, np.array([group[2][at] for group, at in zip(groups, best)]), 0.01)
    return weights * scale[0], bias * scale[0] + shift


def left_in(groups):
    """The questions whose passage was left in, if some of them have no answer: what is asked of a collection is mostly in it, or nearly. Where the sets have
    no such questions, those whose passage was taken out stand for them."""
    kept = [group for group in groups if group[6]]
    return kept if np.mean([not group[3] for group in kept]) >= LEAST_UNANSWERED else groups


def fit(groups):
    x = np.concatenate([group[1] for group in groups])
    y = np.concatenate([group[2] for group in groups])
    return calibrated(left_in(groups), *regression(x, y, 3.0))


def fit_across(groups, within):
    """The signs of the sentence as `within` weighs them, all by one factor; the others anew, on the best sentence of each passage."""
    of_sentence = np.array([name in OF_SENTENCE for name in NAMES])
    sentence = np.where(of_sentence, within, 0)
    x, y = [], []
    for group in groups:
        score = group[1] @ sentence
        for passage in set(group[5]):
            at = max((at for at, other in enumerate(group[5]) if other == passage), key=lambda at: score[at])
            x.append(np.r_[score[at], group[1][at][~of_sentence]])
            y.append(group[2][at])
    fitted, bias = regression(np.array(x), np.array(y), DRAWN, np.r_[1, within[~of_sentence]])
    weights = sentence * max(LEAST_OF_SENTENCE, fitted[0])
    weights[~of_sentence] = fitted[1:]
    return calibrated(groups, weights, bias)


def fit_whether(groups):
    telling = np.array([name in FOR_WHETHER for name in NAMES])
    return fit([(group[0], group[1] * telling, *group[2:]) for group in groups])


def fitted(groups):
    whether = [group for group in groups if group[0].startswith("whether")]
    groups = [group for group in groups if not group[0].startswith("whether")]
    regimes = sorted({group[0] for group in groups})
    models = {}
    for regime in regimes:
        if not regime.endswith("-across"):
            # belebele says only whether the passage is right: not for questions that a sentence answers
            own = [group for group in groups if group[0] == regime and group[4] != "bele"]
            if len(own) >= 50:
                models[regime] = fit(own)
    # what a sentence must show does not depend on its language
    within = np.mean([models[regime][0] for regime in ("id", "en", "ko") if regime in models], axis=0)
    for regime in regimes:
        own = [group for group in groups if group[0] == regime]
        if regime.endswith("-across") and len(own) >= 50:
            models[regime] = fit_across(own, within)
    # belebele's Indonesian questions are answered by what a passage tells, not by a few words of it
    own = [group for group in groups if group[0] == "id" and group[4] == "bele"]
    if len(own) >= 50:
        models["told"] = fit_across(own, models["id"][0])
    for regime in WHETHER:
        own = [group for group in whether if group[0] == regime]
        if len(own) >= 50:
            models[regime] = fit_whether(own)
    return models


def auroc(score, truth):
    order = score.argsort()
    rank = np.empty(len(score))
    rank[order] = np.arange(1, len(score) + 1)
    positive = truth.sum()
    negative = len(truth) - positive
    return (rank[truth == 1].sum() - positive * (positive + 1) / 2) / (positive * negative)


def error(p, y):
    """The expected calibration error over 15 bins."""
    bins = np.digitize(p, np.linspace(0, 1, 16)[1:-1])
    return sum(abs(p[bins == at].mean() - y[bins == at].mean()) * (bins == at).mean() for at in range(15) if (bins == at).any())


def chance(p):
    """What that error would be if every probability were true: so few answers fall into a bin."""
    draws = np.random.default_rng(1)
    return np.mean([error(p, (draws.random(len(p)) < p).astype(float)) for _ in range(200)])


def figures(groups):
    fold = np.random.default_rng(0).integers(0, FOLDS, len(groups))
    told, pooled = {}, []
    # as `fit` has it, which those across languages do not go through
    fitted_on = {regime: [group for group in groups if group[0] == regime and group[4] != "bele"] for regime in ("id", "en", "ko", *WHETHER)}
    by_kept = {regime for regime, own in fitted_on.items() if own and len(left_in(own)) < len(own)}
    for held in range(FOLDS):
        models = fitted([group for group, at in zip(groups, fold) if at != held])
        for group, at in zip(groups, fold):
            regime = "told" if group[4] == "bele" and group[0] == "id" else group[0]
            if at == held and regime in models:
                weights, bias = models[regime]
                score = group[1] @ weights + bias
                best = chosen(score, group[7])
                told.setdefault((group[4], regime), []).append((1 / (1 + np.exp(-score[best])), group[2][best], group[3], group[6]))
    for key, rows in sorted(told.items()):
        if len(rows) < 50:
            continue
        p, y, there, kept = (np.array([row[at] for row in rows], float) for at in range(4))
        counted = kept == 1 if key[1] in by_kept else kept >= 0
        q, z = p[counted], y[counted]
        pooled.append((q, z))
        decided = [((p >= least) & (y == 1) | (p < least) & (there == 0)).mean() for least in (0.2, 0.3, 0.4, 0.5)]
        order = np.argsort(-p)
        print(
            f"{key[0]:6} {key[1]:10} {len(p):4} questions, {there.mean():.2f} with an answer;"
            f" AUROC {auroc(p, y):.3f}, calibration error {error(q, z):.3f} ({chance(q):.3f}), right of the surest 50/70 % {y[order[: len(y) // 2]].mean():.3f}"
            f" {y[order[: int(0.7 * len(y))]].mean():.3f}; right decisions at .2 .3 .4 .5: " + " ".join(f"{share:.3f}" for share in decided)
        )
    q, z = (np.concatenate([row[at] for row in pooled]) for at in (0, 1))
    print(f"all {len(q)} questions: calibration error {error(q, z):.3f} ({chance(q):.3f})")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sets", required=True)
    parser.add_argument("--rows", required=True)
    parser.add_argument("--model", required=True)
    given = parser.parse_args()
    names = [name for name in ("idk", "facqa", "tyko", "tyen", "bele", "whether", "whether-en-id", "whether-ko-id", "whether-en-en", "whether-ko-ko") if os.path.exists(os.path.join(given.rows, name + ".jsonl"))]
    groups = [group for name in names for group in read(given.sets, given.rows, name)]
    figures(groups)
    models = {
        regime: dict(zip(NAMES + ["bias"], [round(float(value), 4) for value in np.r_[weights, bias]]))
        for regime, (weights, bias) in fitted(groups).items()
    }
    with open(given.model, "w", encoding="utf-8") as file:
        json.dump(models, file, indent=2)
        file.write("\n")


if __name__ == "__main__":
    main()
