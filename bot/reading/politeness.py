"""How much a line softens what it asks: twelve strategies, counted, not judged.

In the spirit of Danescu-Niculescu-Mizil, Sudhof, Jurafsky, Leskovec and Potts, "A computational approach to politeness" (ACL 2013), and of
the strategies of Brown and Levinson (1987) behind it; list, wording and weights are our own. The weights add up beyond 1 on purpose: three or
four strategies together are as polite as it gets.
"""

from bot.reading.lexicon import pattern

_STRATEGIES: tuple[tuple[str, float, str], ...] = (
    ("please", 0.15, r"please"),
    ("modal request", 0.20, r"(?:could|would|might) (?:you|we|i)|would it be"),
    ("hedge", 0.10, r"maybe|perhaps|possibly|i (?:think|guess|wonder|suppose)|i was wondering|kind of|sort of|might|it seems"),
    ("gratitude", 0.15, r"thank you|thanks|grateful|i appreciate|i would appreciate|appreciate (?:it|you|your|that)"),
    ("apology for imposing", 0.12, r"sorry to (?:bother|bug|ask|trouble|interrupt|bring)|excuse me|i hate to ask|apologies for"),
    ("indirect", 0.15, r"would you (?:mind|be willing|be open|consider)|i was (?:wondering|hoping)|would it be (?:possible|ok|alright)|is there any (?:way|chance)|if (?:that is|you are|it is) (?:ok|possible|alright|open|willing)"),
    ("deference", 0.12, r"you know (?:better|best|more)|i (?:respect|value|admire) (?:you|your|that)|great work|good work|your (?:opinion|advice|view|call|experience)|sir|madam|ma'am|in your experience"),
    ("together", 0.10, r"we (?:could|can|both|might)|let us|us both|together|both of us|our"),
    ("their load", 0.15, r"i (?:know|understand|realize|get that|get|see) (?:that )?(?:you are|you have|this is|it is|how|you have been) (?:<adv>)(?:busy|under|a lot|hard|tired|stressed|swamped|dealing|not easy|much|been)(?: <w>)?"),
    ("no hurry", 0.15, r"no rush|no pressure|take your time|whenever (?:you|it|suits)|no worries if|when you (?:have|get) (?:a|the|some) (?:minute|time|moment|chance)|if you have (?:time|a)"),
    ("greeting", 0.08, r"<bos>(?:hi|hey|hello|good (?:morning|afternoon|evening)|dear)"),
    ("softener", 0.08, r"a (?:bit|little|quick|second|minute|moment|small)|just (?:a|one|wanted)|a favor|sometime|at some point"),
)  # fmt: skip


def mitigation(text: str) -> float:
    """0..1 for a canonical line."""
    total = sum((weight for _, weight, cue in _STRATEGIES if pattern(cue).search(text)), 0.0)
    return min(1.0, round(total, 3))
