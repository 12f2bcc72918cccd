"""Interviews printed as questions and answers: the questions are the journalist's."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from site_builder.attribution.lexicon.tokens import tokens_of
from site_builder.attribution.lexicon.words import (
    AND,
    AUX,
    BUT,
    CUE,
    FIRST,
    ONE,
    PREP,
    QUESTION,
    QUOTED,
    SECOND,
    STOP,
)

if TYPE_CHECKING:
    from site_builder.attribution.lines.line import Line
    from site_builder.attribution.reading.reading import Reading
    from site_builder.attribution.reading.sayings import Saying

_PAIR = 2
_SOON = 3
_CUT_SHORT = 5


def drop_questions(reading: Reading) -> None:
    """Drop the questions of an interview from a reading.

    A question is unattributed dash speech that ends in a question mark and is answered by the next paragraph.
    It must ask a "you", begin as questions do, be answered with yes or no, or stand in a run where questions and
    answers take turns at least twice. What answers it is marked as an answer.
    """
    _take_leads(reading)
    runs = _runs(reading)
    for run in runs:
        _drop_dashes(run, reading)
        asks, answered = _answered(run, reading)
        turns = len(answered) >= _PAIR
        for i in answered:
            to_you = _to_you(run[i], reading) or (i > 0 and _is_cut_short(run[i], reading))
            if turns or run[i + 1].reply or to_you or _says_yes_or_no(run[i + 1], reading):
                run[i].dropped = run[i + 1].answer = True
        asked = any(run[i].dropped for i in answered)
        if asked and asks[-1] == len(run) - 1 and _to_you(run[-1], reading):  # answered below a heading
            run[-1].dropped = True
    if sum(saying.answer for run in runs for saying in run) >= _PAIR:
        for run in runs:  # the interview goes on below a telephone that rang
            for i in _answered(run, reading)[1]:
                if not (run[i].dropped or run[i + 1].told):
                    run[i].dropped = run[i + 1].answer = True
    if any(s.answer for run in runs for s in run) or any(_is_prompt(index, reading) for index in reading.turns):
        _drop_prompts(runs, reading)


def _take_leads(reading: Reading) -> None:
    """Make a paragraph part of the question below it that tells a "you" what they are: `X siger, at du er ung.`."""
    for index in [index - 1 for index, turn in reading.turns.items() if turn.question]:
        turn, line = reading.turns.get(index), reading.lines[index]
        if turn is not None and turn.last is not None and not turn.speaks():
            turn.question |= any(f & SECOND and not f & (PREP | QUOTED) for f in line.flags[: line.size])


def _answered(run: list[Saying], reading: Reading) -> tuple[list[int], list[int]]:
    """Return which of a run ask, and which of those are answered; "Ja, hvem ellers?" answers what was asked."""
    asks: list[int] = []
    for index, saying in enumerate(run):
        replies = bool(asks) and asks[-1] == index - 1 and _says_yes_or_no(saying, reading)
        if _open_question(saying, reading) and not replies:
            asks.append(index)
    questions = set(asks)
    return asks, [i for i in asks if i + 1 < len(run) and i + 1 not in questions]


def _drop_dashes(run: list[Saying], reading: Reading) -> None:
    """Drop what stands after dashes where each is answered in quotation marks: there the dash is the journalist's."""
    dashes = [index for index, saying in enumerate(run) if saying.dash]
    if len(dashes) < _PAIR or any(run[i].told or run[i].resolution for i in dashes):
        return
    answered = all(i + 1 < len(run) and not run[i + 1].dash for i in dashes)
    if answered and any(_asks(run[i], reading) for i in dashes):
        for i in dashes:
            run[i].dropped = run[i + 1].answer = True


def _drop_prompts(runs: list[list[Saying]], reading: Reading) -> None:
    """Drop what a journalist says between answers: to a "you" without asking, or of others, to end with a question.

    `Dine modstandere siger, at …` · `X kalder det spild. Har hun ikke ret?`
    """
    for run in runs:
        beside = {line for saying in run for line in (saying.line - 1, saying.line + 1)}
        asked = any(line in reading.turns and reading.turns[line].question for line in beside)
        interview = asked or any(s.answer for s in run)
        for prompt, answer in itertools.pairwise(run):
            untold = prompt.dash and prompt.resolution is None and not (prompt.answer or prompt.dropped or prompt.told)
            above = reading.turns.get(prompt.line - 1)
            if untold and (interview or answer.told) and not (above is not None and above.question):
                prompt.dropped = answer.answer = _to_you(prompt, reading) and not _to_you(answer, reading)
        for i in range(1, len(run) - 1):
            if _is_objection(run, i, reading):
                run[i].dropped = run[i + 1].answer = True
    prompts = {index for index in reading.turns if _is_prompt(index, reading)}
    for index in prompts:
        reading.turns[index].question = True
    for saying in reading.sayings:
        saying.dropped |= saying.line in prompts


def _is_objection(run: list[Saying], i: int, reading: Reading) -> bool:
    """Whether words after a dash are a journalist's "but" between two answers (`- Men det virker jo.`).

    That is so where they stand between an answer and one more, which a question follows, or nothing does; or between
    two that say whose they are: `- Det har vi gjort, siger han. - Men du sagde nej. - Det gør jeg ikke, siger han.`
    """
    said, answer, above = run[i], run[i + 1], run[i - 1]
    if not above.answer or said.answer or not _is_untold(said) or not reading.lines[said.line].flags[0] & BUT:
        return False
    if answer.told and above.told:
        line = reading.lines[said.line]
        return not any(flags & FIRST for flags in line.flags[: line.size])
    return _is_untold(answer) and not answer.answer and (i + 2 == len(run) or run[i + 2].dropped)


def _is_untold(saying: Saying) -> bool:
    """Whether nothing tells whose the words after a dash are."""
    return saying.dash and saying.resolution is None and not (saying.told or saying.dropped)


def _is_prompt(index: int, reading: Reading) -> bool:
    """Whether a paragraph without speech is what a journalist says before an answer.

    A question is one; between answers so is what says "you", or goes on with "but" soon after a question.
    """
    turn, line = reading.turns[index], reading.lines[index]
    before, after = reading.turns.get(index - 1), reading.turns.get(index + 1)
    if after is None or not after.speech or turn.speaks():
        return False
    if turn.question or before is None or not before.speech:
        return turn.question
    if line.at[line.size - 1] == "?" or any(_says_you(line, i) for i in range(1, line.size)):
        return True
    soon = range(max(0, index - _SOON), index)
    return bool(line.flags[0] & BUT) and any(reading.turns[k].question for k in soon)


def _runs(reading: Reading) -> list[list[Saying]]:
    """Return the runs of speech, after dashes or alone in its marks, in paragraphs next to each other."""
    runs: list[list[Saying]] = []
    last = -2
    for saying in reading.sayings:
        if not saying.dash and not (saying.quote and saying.quote.outer[0] == reading.lines[saying.line].start[0]):
            continue
        if saying.line <= last + 1:
            runs[-1].append(saying)
        else:
            runs.append([saying])
        last = saying.line
    return runs


def _open_question(saying: Saying, reading: Reading) -> bool:
    return not saying.answer and saying.resolution is None and _asks(saying, reading)


def _asks(saying: Saying, reading: Reading) -> bool:
    line = reading.lines[saying.line]
    return (saying.dash or saying.alone) and line.body[saying.end - 1] == "?"


def _to_you(saying: Saying, reading: Reading) -> bool:
    line = reading.lines[saying.line]
    words, _, _ = tokens_of(line.body[saying.start : saying.end])
    flags = [line.lexicon.words[word].flags for word in words]
    first = next((f for f in flags if not f & (AND | BUT)), 0)
    own = any(f & FIRST and not f & (ONE | SECOND) for f in flags)  # Hvad skal jeg sige til dem?
    asks = first & (QUESTION | AUX) or _concludes(words, flags, line)
    return bool(asks and saying.dash and not own) or any(f & SECOND for f in flags)


def _concludes(words: list[str], flags: list[int], line: Line) -> bool:
    """Whether a question only draws a conclusion, its verb not in front: `Så det er i orden, at folk må vente?`."""
    begins = words[0].lower() in line.lexicon.pack.words.so and len(words) > 1 and not flags[1] & (AUX | CUE)
    return begins and line.at[line.size - 1] == "?" and not any(f & STOP for f in flags[:-1])


def _is_cut_short(saying: Saying, reading: Reading) -> bool:
    """Whether a question is a few words without a verb, as a journalist asks on: `Hvorfor ikke?` · `Også for øen?`."""
    line, words = reading.lines[saying.line], tokens_of(reading.lines[saying.line].body[saying.start : saying.end])[0]
    verb = any(line.lexicon.words[word].flags & (AUX | CUE) for word in words)
    return len(words) <= _CUT_SHORT and not verb


def _says_you(line: Line, i: int) -> bool:
    """Whether an item is "you", and no preposition that begins a sentence: `I et svar …` · `I går skrev …`."""
    acts = line.flags[i + 1] & AUX and not (line.flags[i + 2] & CUE and not line.word(i + 2).participle)
    return bool(line.flags[i] & SECOND and (not line.flags[i] & PREP or acts))


def _says_yes_or_no(saying: Saying, reading: Reading) -> bool:
    line = reading.lines[saying.line]
    words, _, _ = tokens_of(line.body[saying.start : saying.end])
    return bool(words) and saying.resolution is None and words[0].lower() in line.lexicon.pack.words.yes_no
