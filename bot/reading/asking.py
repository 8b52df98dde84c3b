"""Cues for the moves that put something forward, in three tiers: sure (.9), usual (.75), weak (.55). Definitions in coaching.md section 2.

Data only, in the notation of `lexicon`. A cue states a form people use ("that way you'd ..."), never one test line. What words alone
cannot tell (facts, short offers) is in `shapes`; what a cue gets wrong is in `guards`; the moves that listen are in `listening`.
"""

from bot.model import Move
from bot.reading.lexicon import Tiers

_TALK = (
    r"(?:talk|chat|speak|discuss|bring up|raise (?:something|one|an|the)|sit down|go (?:over|through)|catch up|check in|run something|have a (?:<w> )?(?:word|chat|talk|conversation)|be honest|be (?:open|straight) with you|"
    r"(?:ask|tell|say|show) (?:you )?something|bring something up|share something)"
)
_MOMENT = r"(?:a |an |one |like |just |maybe |few |couple |of |some |short |quick |quiet |spare |free |little |bit |your |<count> ){0,5}(?:seconds?|minutes?|moment|time|hour|evening|talk|chat|your time)"
_NOT_A_QUESTION_WORD = r"(?<!what )(?<!why )(?<!how )(?<!when )(?<!where )(?<!who )(?<!if )(?<!thing )"
_ASKABLE = (
    r"(?!(?:<soft>)(?:hear|believe|imagine|see (?:that|how|why)|be any|not|even|tell (?:me|us) (?:more|what|how|why|when|where)|help me understand|walk me|explain|"
    r"have (?:(?:another|any|some) (?:idea|question|word|time|thoughts?)|time)|say|repeat|stop (?:being|acting)|calm|relax|grow|shut|start over|try (?:this|that|it)? ?again|take a (?:break|breath)|pause|reset|rephrase|"
    r"talk|chat|speak|discuss|be more specific|elaborate|agree|ever|care|know|remember|understand|be honest|think|feel|like|rather|see)\b)"
)
_TO_DO = (
    r"(?!(?:<adv>)(?:talk|chat|speak|discuss|say|tell|apologi[sz]e|understand|hear|know|learn|feel|be able|be (?:ok|fair|heard|part of|treated|included|seen|honest)|help|ask you|thank|cry|disappear|scream|die|make sure|trust|"
    r"fight|argue|hurt|keep|stay|go back|come back|return to|get back|focus|see (?:my|you)|bring|check in|sit|share|catch|stick|start|believe|pay for|go (?:over|through|to bed)|grab|find a time)\b)"
)
_GAIN = r"(?:get|have|save|be able|not have|no longer|never have|gain|see|know|finally|only have|always know|spend less|worry less|free up|sleep|win|benefit|enjoy|feel)"

TABLE: dict[Move, Tiers] = {
    "OPEN_SOFT": (
        (
            # a moment of their time: "got ten minutes?", "do you have a moment to discuss ...", "when you have a sec"
            rf"(?:got|do you have|would you have|have you (?:still )?got|you (?:have|got)|(?:can|could|may|might) (?:i|we) (?:have|get|grab|steal|take|borrow|ask you for)|spare) {_MOMENT}(?= ?[?]| of your| before| after| for this| about| regarding| to | tonight| today| tomorrow| this| for a | later|$)",
            rf"(?:if|when|whenever) you (?:have|get|got) {_MOMENT}",
            rf"(?:took|take|taking) up {_MOMENT}|(?:find|set up|set aside|schedule|grab|get|book|steal) {_MOMENT} (?:with you|to|tomorrow|tonight|today|this|for|together)",
            # is it a good moment: "is now ok?", "is this a bad time to talk"
            r"(?:is|would) (?:now|this|it|tonight|today|tomorrow|later) (?:still |be |a |an ){0,2}(?:ok|good|bad|fine|alright|convenient|decent) (?:time|moment)",
            rf"is (?:now|this|tonight|it) (?:ok|good|fine|alright)(?: <w>){{0,2}} (?:to|for|if (?:i|we)) (?:a )?{_TALK}|is now (?:ok|good|fine|alright|all right)",
            # asks to talk: "can we talk about", "could I bring up something", "wanna talk?"
            rf"(?:can|could|may|might|shall|do you mind if|ok if|alright if|fine if) (?:we|i) <soft>{_TALK}",
            rf"<lead>(?:do you )?(?:want|have time) to <soft>{_TALK}",
            rf"i (?:would like|want|wanted|would love|was hoping|hoped|am hoping|have been meaning|have been wanting|had hoped|need|needed) to <soft>{_TALK}",
            r"can i (?:ask|tell|share|run|show)(?: with)? <g2>(?:something|a question|an issue)",
            r"(?:thanks|thank you) for (?:making|taking|finding) (?:the |some )?time",
        ),
        (
            # announces a topic: "there's something i've been wanting to bring up", "something on my mind"
            r"(?:i have|there is) something (?:to <w>|you (?:should|need)|we (?:should|need))|something (?:that )?(?:i |has |is )<g4>(?:tell|talk|say|ask|bring|raise|mention|share|on my mind|bothering me|discuss)",
            r"before (?:we|you|i) (?:begin|start|get into)|i am (?:getting in touch|writing|calling|reaching out|messaging)(?: you)? (?:about|because|regarding)|i do not (?:really )?know how to (?:start|say|bring|put) this|this is hard (?:for me )?to (?:say|bring)",
            # good intention: "because our friendship matters to me", "i'm on your side"
            r"(?:because|since) (?:i care about|our (?:friendship|relationship) matters)|i am on your side|nothing bad",
            r"i (?:bring|am bringing) (?:this|it) up because i (?:care|love|value)|when (?:would be|is) a good time",
            r"(?:are )?you (?:free|around|available)(?: <w>){0,4}(?= ?[?])",
        ),
        (),
    ),
    "EXPRESS": (
        (
            # a feeling word in the first person
            r"i <adv>(?:feel|felt|am feeling|was feeling|have been feeling|got|get|became|am|was|have been|become) <adv>(?:like |really |a little |a bit |kind of )?<feeling>"
            r"(?! (?:that you|to (?:help|do|take|talk|meet|say|come|discuss|share|try)|i (?:can|will)|that i can|about that\?|for friday|it is)\b)",
            r"(?:makes?|made|making|leaves|left|has me|had me|got me) me <adv>(?:feel |feeling )?<adv><feeling>|has me <adv><feeling>",
            # what it does to me: "that hurt", "it stung when", "your words upset me"
            r"(?:it|that|this|which|what you <w>|your words|you) <adv>(?:hurts?|stings?|stung|upset|bothers?|bothered|scared?|scares|worries|worried|crushed|humiliated|embarrassed|embarrasses|frustrates) (?:me|my feelings|a lot|so much|bad|like)",
            r"(?:it|that|this) <adv>(?:hurts?|stings?|stung)|hurt my feelings|(?:broke|breaks) my heart",
        ),
        (
            r"(?:it|this|that) (?:has been|is|was) <adv>(?:been )?(?:weighing on me|eating (?:at )?me|keeping me up|getting to me|killing me|hard (?:on|for) me|a lot for me|stressing me out|tough on me)",
            r"i <adv>(?:miss(?:ed)?|hated?|dread(?:ed)?|worry|worried|cried|cry|struggle|panicked|panic|resent)(?: (?:you|it|this|that|about|how|when|feeling|with|us))?(?! to (?:ask|bother|bring))",
            r"i (?:am|was|feel|felt|have been) <adv>not <adv>(?:ok|happy|doing (?:well|ok|great|good)|good|comfortable with how|myself|coping)",
            r"i (?:love (?:you|us)|do not know (?:where to (?:begin|start)|what to do))|i can not (?:sleep|cope|stop (?:thinking|worrying|crying)|handle this|take (?:it|this) anymore)",
            r"i (?:am|have been) (?:losing sleep|having a (?:hard|tough|rough) time|crying|at the end of my rope)|i (?:just |really )?wanted to (?:disappear|cry|scream|die|sink)",
            r"i (?:do|did) not like (?:it|that|this|how|when|being)|(?:too much|hard|a lot) for me(?= ?[.,!]|$)|(?:stresses|scares|hurts|upsets|worries|bothers|drains|exhausts|frustrates|saddens) me",
            # body words: "a knot in my stomach"
            r"(?:knot|pit|pain|lump) in my (?:stomach|throat|chest)|my (?:heart|stomach|anxiety|hands) <w>",
            r"i (?:feel|felt|am feeling) <adv><faux>|i feel (?:like (?:a|an|i am|i can|i have|i do|i was|nothing|garbage|crap|shit)|as if i|as though i)",
        ),
        (r"(?:feeling|felt) <adv><feeling>|my nerves",),
    ),
    "NEED": (
        (
            # why it matters: "what matters to me", "fairness is important to me"
            r"<w> <adv>(?:matters|mattered|mean|means|meant) (?:<adv>)(?:a lot |so much |everything |the world )?to me",
            r"(?:is|are|was|be) <adv>(?:important|essential|a priority|a (?:big|huge|real) (?:deal|thing|issue)) (?:to|for) (?:me|my|us)",
            r"(?:the|my|one|another) (?:main |real |only )?reason (?:i am|why|this|i|for|that|it|is|being)",
            r"what i am <adv>(?:after|looking for)|what i <adv>(?:need|care about|value|hope for|want) (?:most )?is|(?:is|are) <adv>what i <adv>(?:need|care about|value)",
            # "i need X" where X is not an act of theirs or a talk
            r"i <adv>(?:would )?<adv>(?:need|needed|have to be able to|have to know|must have) (?!(?:you|u|us|your help|to (?:talk|speak|ask|tell|go|leave|say|apologize|run|discuss|be honest|admit)|a favor|ya|an answer|a (?:date|minute|second|moment|favor))\b)<w>",
        ),
        (
            r"i <adv>(?:want|would like) (?:us|it to be|to (?:feel|be able|be (?:treated|included|part|seen|taken)|be heard|be part|stay|know|trust|keep|pay for))|so (?:that )?i can <w>",
            r"i (?:would not|will not|can not|could not) be able to <w> <g6>(?:otherwise|without|unless|if)",
            r"(?:because|since) (?:i|my|we|our|the kids) (?:<w> )?(?:have|am|need|want|get up|work|has|is|are|can not|care|do not|son|daughter|rent|family|health|sleep|job|doctor|landlord|contract)",
            r"i <adv>(?:care about (?:this|us|our|you|my|the|being|doing|how)|value|depend on|rely on|count on) ?<w>",
            r"my (?:concern|worry|need|priority|hope) is",
        ),
        (),
    ),
    "REQUEST": (
        (
            # asks for their doing: "would you ...", "can u ...", "i'm asking you to ..."
            rf"{_NOT_A_QUESTION_WORD}would you <soft>(?!say\b|have (?:done|said|been)|feel\b|think\b|want\b|rather\b|like (?:some|a (?:coffee|tea|drink))|know\b|do (?:if|in)\b|tell me (?:more|what|how|why)){_ASKABLE}<w>",
            r"i (?:am|was|would be|have been) <adv>(?:asking|requesting|calling to ask|writing to (?:ask|request)|hoping) (?:you|for|that|if|whether|we|to (?!talk|discuss|grab|chat|speak))",
            r"i (?:was|am) <adv>wondering (?:if|whether) (?:i|you|we|it|there)",
            # asks whether it can be: "would it be possible", "is there any way", "any chance you ..."
            rf"{_NOT_A_QUESTION_WORD}(?:would|is|might) (?:it|that|there) (?:be )?(?:possible|ok|alright|feasible|(?:any |a |some )(?:way|chance|possibility|room|option|wiggle room))<adv> ?(?:to|for|if|that|you|we|i|of)",
            r"any (?:chance|way|possibility) (?:you|we|i|of|that)|<lead>would (?:<w> ){1,3}be (?:possible|an option)",
            r"(?:would (?:it|you) be|are you|is it) (?:ok|alright|fine|cool) (?:if|with) (?:i|we|you|it|me|<w>ing|a|the) (?!sit|ask|talk|bring|chat)",
            # says what they would like
            rf"i (?:would|do) <adv>(?:like|love|prefer|want) (?:it if|you to|us to|for (?:you|us) to|a (?!word|chat|talk|minute)|an |my |the |some |more |to {_TO_DO}<w>)",
            r"i (?:would|will) <adv>(?:appreciate|be grateful|be glad|be thankful|be happy|love it|like it) (?:it )?<adv>(?:very much |a lot )?(?:if|for you to)",
            r"it would (?:be (?:great|good|nice|lovely|helpful|a big help)|help(?: me)?|mean a lot(?: to me)?|mean the world) (?:a lot |to me )?if (?:you|we|i) (?:could|would|can)",
        ),
        (
            rf"<lead>(?:can|could|will) you <soft>{_ASKABLE}<w>|<lead>(?:can|could) you <soft>not (?!(?:see|hear|believe|even|do|be)\b)<w>",
            rf"<lead>(?:can|could|may|might) (?:i|we|(?:the )?(?:two|both) of us) <soft>{_ASKABLE}(?!(?:ask|tell|help|bring|just say|share|trust|get a second|find a time|grab a minute|both calm|all calm|hear|go (?:back|over|through)|come back|stick|focus)\b)<w>",
            # wants: "i want 15% more", "i need you to ...", "i want the weekend off"
            r"(?:raise|increase|bonus|salary|refund|discount|extension|day off|weekend) <g5>would be (?:fair|appropriate|reasonable|great|good|nice|right)|(?:i|we) (?:would )?<adv>(?:want|need|expect|ask|like) (?:you|u) to (?!(?:know|understand that|shut|be in)\b)<w>",
            rf"(?<!not )(?:i|we) <adv>(?:want|am after|request|demand) (?!(?:you|us|out|him|her|them|what|nothing|that|it to be)\b)(?!to )<w>|(?<!not )i <adv>want to {_TO_DO}<w>",
            r"i want to (?:ask|talk|discuss) (?:for |about |you for )?(?:a |an |my )?(?:raise|promotion|refund|extension|pay|leave)",
            r"i (?:want|would like|wanted) to <adv>(?:ask (?:you )?for|request|propose|negotiate|renegotiate)",
            # please + verb, and the ask named as such
            r"please <adv>(?:do not |try to |just )?(?!(?:forgive|calm|relax|spare|shut|excuse|grow|get over|chill|know|note|find|believe|understand that|accept my|take your time|respect (?:that|my)|to)\b)[a-z]{2,}(?= )",
            r"(?:that is why|so) i want <w>|let me know (?:by|before|if|when|whether|at least)|(?:all )?i (?:am asking|ask|want)(?: for)? is (?:that|for|a|to)|that is all i (?:want|ask|am asking)|my (?:request|ask|proposal|suggestion) is",
        ),
        (
            # plain imperatives: "delete it", "just say sorry", "turn that down"
            r"<lead>(?:just )?(?:give|pay|send|tell|call|text|return|bring|put|turn|show|help|answer|respect|approve|fix|include|credit|stop|quit|keep|leave|apologize|say|clean|wash|ask|wait|delete|remove|check|take|untag|unblock|move|sign|raise|increase|write|explain|consider|think about) "
            r"(?:me|it|them|us|my|the|your|that|this|these|those|sorry|in|before|up|off|out|back|down|him|her|to|for|every|everyone|more|telling|calling|asking|interrupting|leaving|using|making|coming|yelling|shouting|doing|sending|taking|talking|going|posting|laughing)(?! (?:goes|go|time|pick|care)\b)",
            r"<lead>(?:be|try to be|just be) (?:more|a bit more|a little more|less|nicer|quiet|honest|on time|careful|kind|there)",
            r"<lead>(?:stop|quit) <w>ing|<lead>do not <w> (?:me|us|it|my|that|this|in|on|to)(?! wrong)|<lead>(?:just )?do (?:your|the|my) <w>(?= ?[.!,]|$| man| please| tonight| today| now)|<lead>let us know|<lead>let me (?:finish|go|have|do|keep|see|in|off|speak|decide|choose)",
            r"<lead>do not (?:read|touch|call|text|tell|do|use|take|leave|come|bring|post|share|talk|go|yell|shout|open|interrupt) <w>",
            r"<bos>(?:pretty |oh |come on )?please(?= ?[?.!]*$)",
            r"i (?:<adv>)(?:deserve (?:more|a|an|better|to|at least)|should (?:get|earn|be (?:paid|earning|getting))) ?<w>|(?:it is|is it) time for a raise",
        ),
    ),
    "REINFORCE": (
        (
            r"(?:that|this) way (?!of\b|you (?:talk|speak|look|act|treat))<w>",
            r"(?:easier|better|good|great|fairer|calmer|nicer|best|healthier|less stress\w*|less work|less hassle) for (?:both|everyone|everybody|you|us|all|each|the (?:whole |entire )?(?:team|kids|clients?|crew|family|class|group|house|flat|company|department))",
            # what they gain: "you'd have one thing less", "we'd both get more sleep"
            rf"(?:^|(?<=[.!?;:,] )|then |and |so |because |this )(?:you|we|the team|the client|everyone) (?:would|will|could)<adv> (?:both |all )?{_GAIN}(?! (?:to|said|thought|known|been|better|told)\b)",
            r"(?:you|we|i) (?:would|will|could|can) <adv>(?:both |all )?(?:be|have|fight|argue|get|stress|worry|sleep|save|feel) (?:<g3>)(?:less|fewer|more|better|happier|calmer|nicer|easier|closer)",
            # what then is: "then it's quiet by tomorrow", "i'd come more often"
            r"<lead>then (?:it is|there is|you have|we both|we have|(?:i|we) would) (?!(?:we|i|that|been)\b)<w>|i would (?:<w> ){1,2}(?:more often|longer|sooner)",
            r"win[- ]win|one (?:thing less|less thing)|everyone (?:wins|benefits)|in your interest|you (?:would|will) benefit",
        ),
        (
            # what it does: "it'd mean fewer calls", "that would save you"
            r"(?:it|this|that) (?:would|will|could|can)<adv> (?:also )?(?:save|help|free up|take|mean|benefit|spare|let|keep) (?:you|us|the|everyone|everybody|both|fewer|less|more|no more|that (?:you|we)|i stay|a lot of|some pressure)",
            r"for you (?:it|this|that) (?:would|will) mean|(?:makes|make) us (?:both )?look good",
            # what follows: "then you could plan", "then neither of us has to", "and we could finally"
            r"then (?:you|we|everyone|the team) (?:could|can|would|will|do not have to|get|never)|(?:then|so) (?:neither|nobody|no one|everyone|none of us) <w>|and (?:we|you) (?:could|can|would) (?:finally|even|actually|both)",
            r"i (?:would|will|can|could)<adv> (?:be )?(?:a lot |much |so much |way |far |even )(?:nicer|happier|calmer|better|more|easier|less)|i (?:would|will) (?:stop|quit|never have to) (?:bugging|nagging|asking|bothering|complaining|chasing|bug|nag|ask)",
            r"(?:so|because) (?:that )?(?:the team|the client|everyone|nobody|we both|you both) (?:can|could|will|would|do not|does not|get|gets) <w>",
            r"(?:you|we) (?:would|will) not (?:(?:have|need) to|hear|have (?:any|as|so)|get any)|it (?:would|will) be (?:less|more) <w> for|in return you (?:get|would|will)",
            r"(?:fewer|less) (?:complaints|stress|work|fights|arguments|calls|emails|mess|noise|drama|hassle|trouble|headaches?|mistakes|questions) (?:for|from|with|between|on)",
        ),
        (r"(?:we|the team) (?:would|will|could)<adv> (?:be|feel|work|get) <adv>(?:better|faster|closer|happier|calmer|more|less)",),
    ),
    "OPTIONS": (
        (
            r"what if (?:we|i (?!(?:had|did not|am|was)\b)|you|instead|each|every|both|one of|it (?:came|was split|went|started|costs?|cost)|[a-z]+ (?:takes?|does|covers?|pays?|handles?|gets?))(?! (?:just )?(?:stop|stopped|grew|shut|go away))",
            # "how about X", "what about this: ..."; not "how about no", "what about you?"
            r"how about (?!(?:no|you|your|yours|yourself|that|them|him|her|now|your \w+) ?(?:[?.!,]|$)|you (?:too|were|did|never|always|stop|start|grow|shut|then|just|at|on)\b)<w>",
            r"what about (?:this(?= ?[:,])|we|i|if|instead|every|<w>ing|a |half|starting|just (?:one|two|the)|<count> |you (?:take|cook|cover|pay|handle) )",
            r"in exchange|in return (?:i|for|we)|as a compromise|meet (?:you |me )?(?:halfway|in the middle)|halfway",
            r"(?<!you )(?<!they )either (?!way\b|you )<g20>or <w>",
            # conditional offers: "i could take Friday if you ...", "if you cook i'll ...", "i can do Saturday but then I'd want ..."
            r"i (?:could|can|would|will|am happy to|am willing to) <g8>(?:if you (?!(?:do not|did not|never|keep|ever|call|yell|shout|continue|want|like|need)\b)|but then i (?:would|want|need))",
            r"if you (?:can(?! not)|could|take|do(?! not)|handle|cook|cover|pay|agree|give|let|help|get|make|pick|watch|keep the|move|wash|clean) <g8>(?:then )?(?:i|we) (?:will|can|could|would|am happy|do|take|cook)(?! (?:tell|report|leave|quit|sue|stop (?:bugging|nagging)))",
            r"if <g6>(?:is not|are not|can not|does not|do not|not) <g8>(?:i would|could (?:we|i)|can (?:we|i)|maybe|perhaps|how about|what about|would you|we could|i could)",
            # in parts: "5% now and the rest in July", "half now, half later"
            r"(?:now|today|this (?:week|month|year)|first|upfront) (?:and|then) (?:the |maybe )?(?:rest|other|half|remaining|remainder|more|<count>)|half <g4>half",
        ),
        (
            r"(?:maybe|perhaps) (?:(?:we|i) (?:could|can|should)|you (?:could|can))|(?:maybe|perhaps) (?:an? (?!(?:bit|little|tiny)\b)|one|just|every|half|<count>) ?<w>|alternatively|another (?:option|idea|way|possibility|thought)|one (?:option|idea|possibility)|two options",
            r"a (?:compromise|trade|trial|middle ground)|(?:trial|test) (?:period|run|month|week)|(?:any|what|your) (?:other )?(?:ideas|suggestions|options|proposal)|what would you (?:suggest|propose)",
            r"(?<!glad )(?<!wish )(?<!so )(?<!if )(?<!when )(?<!that )(?<!what )(?<!how )(?:we|i) could <adv>(?:both )?(?:check|try|do|split|alternate|take|start|share|also|agree|set|use|meet|look|rotate|swap|trade|each|always|maybe|pay|switch|begin|order|make|keep|put|come|go)",
            r"(?:can|could) we <soft>say <w>|would (?:<w> ){1,6}instead|<lead>shall we <soft>(?!(?:talk|chat|discuss|speak|take a|pause|review|check|meet|say)\b)<w>|(?:could|can|should) (?:we|(?:the )?(?:two|both) of us) <soft>(?:try|split|alternate|take turns|compromise|agree on|look at|find|start with|do|share|trade|swap|rotate|each|make|set up)(?! (?:this|it|that) (?:later|another time|some other time))",
            r"let us <soft>(?!(?:not|talk|drop|forget|stop|pause|breathe|leave|see|face|be|move on|change|skip|cool|calm|slow|step|reset|sleep|start (?:over|again)|try (?:this |that |it )?again|take (?:a|five|ten|<count>)|go back|get back|come back|stay|stick|focus|check|sum|recap|say no|go)\b)<w>",
            r"would (?:it|that) <adv>(?:work|help|be (?:better|easier|possible|simpler|ok)) (?:better )?(?:for you )?(?:if|to)|would <w> work(?: for you| better)?(?= ?[?])",
            r"(?:or|maybe|perhaps) (?:we|i) (?:could|can|do|take)|or you (?:could|take|do|come)|or (?:at least|instead|else we)|i (?:would be|am) (?:open to|flexible|willing to)",
            r"we (?:each|take turns|take it in turns|alternate|rotate)|each of us (?:has|gets|takes|does|pays)|(?:would be|is) more (?:feasible|realistic|doable)|instead of <g6>(?:we|i|you) could",
        ),
        (r"(?:could|can) i <g6>instead|we (?:should|ought to|need (?:to|a|some)) (?!(?:talk|go|leave|be|speak|discuss|break up|stop)\b)<w>",),
    ),
    "CRITERIA": (
        (
            r"according to (?!you\b)<w>|based on (?:the|my|our|what|data|this|market|these|last|performance|industry|its|actual)",
            r"(?:market|industry|national|average|going|local|standard) (?:rate|value|average|salary|salaries|pay|range|price|rent|standard|data)s?|the (?:range|average|median|going rate|benchmark|standard|norm) (?:for|is|in|of|here)",
            # a rule or record that speaks: "the policy says", "our house agreement says"
            r"(?:the|our|my|your|company|school|house|hr|this|their|university|federal|state|server|community|group) (?:\w+ )?(?:lease|contract|policy|policies|law|rules|rule|handbook|data|numbers|research|studies|study|"
            r"guidelines?|agreement|terms|syllabus|rubric|warranty|charter|act|code|report|survey|statute|manual|regulations?|figures|records?|invoice|receipt|bylaws) (?:\w+ )?(?:say|says|state|states|allows?|requires?|shows?|limits?|specif\w+|gives?|guarantees?|covers?|forbids?|is clear)",
            r"(?:similar|comparable|equivalent|same) (?:jobs?|roles?|positions?|apartments?|flats?|cars?|companies|places|houses|work) <g4>(?:pay|pays|cost|costs|get|gets|go|are|rent|make|earn|for|charge)",
            # an expert: "my doctor said", "financial advisors usually say"
            r"(?:doctors?|vet|accountant|lawyers?|teacher|dentist|mechanic|physio|specialist|pediatrician|advisors?|nurse|experts|studies|recruiters?) <adv>(?:usually |generally |normally |typically )?(?:said|say|says|recommends?|recommended|told|thinks|wrote|advised?)",
            r"\d+(?:[.,]\d+)?(?:%| percent) (?:more (?!for me)|less|higher|lower|above|below|over|under|increase|of the|of my|of our|fewer|growth|better|up|down)",
        ),
        (
            r"i (?:looked (?:it |this |that )?up|checked (?:the|with|what|online|prices|<count>)|researched|compared|did (?:some|my) research|asked around)|(?:above|below|than) the (?:team |company )?average",
            r"(?:here (?:is|are)|i have(?: got)?|i brought|look at) (?:the|my|all the|some) (?:<w> )?(?:receipts?|screenshots?|invoices?|logs?|proof|statements?|quotes?|evidence|numbers|figures|data)|(?:the|our) (?:plan|list|calendar|schedule|rota|notice|log|timetable) (?:says|shows|said)|(?:is|are) usual (?:for|in|here)",
            r"glassdoor|levels\.fyi|payscale|by law|legally|minimum wage|(?:agreed|have it|got it|promised|confirmed)(?: <w>)? in writing|the law|consumer rights|tenant rights|labor law|entitled to",
            # a measure both can look at: "let's go by the plan", "the same rule for both", "we said at the start that"
            r"(?:go|going|went) by (?:the|what|that|our|it|this)|by (?:our|your|the|any) (?:own|measure)|same (?:rule|rules|standard|terms) (?:for|should|counts?|applies)|to be fair to (?:all|both|everyone)",
            r"(?:marking sheet|rubric|checklist|the original|receipt)(?: <w>)|(?:written|wrote|writing|write) down (?:each|every|the|days|who does)|(?:count|measure|track|log) (?:it|them|this) for|we (?:both )?(?:said|agreed|decided) (?:at the (?:start|beginning)|back then|when we)",
            r"(?:doctor|pharmacist|lawyer|hr|mediator|expert|mechanic) (?:could|can) (?:tell|say|look|check|decide)|most (?:of us|people|places|teams|landlords|companies) (?:would not|would|do not|do|pay|offer|give)",
            r"against the (?:rules?|policy|law|contract|lease)|i have (?:got )?proof|in (?:the|our|my|your) (?:contract|lease|policy|agreement|handbook|terms|tos)",
            r"(?:companies|places|firms|employers|shops|schools|landlords|competitors|colleagues|people) <g6>(?:pay|charge|offer|make|earn|get) <g3>(?:\d|around|about|between|at least|roughly)",
            r"(?:paid|pays|worth|costs|make|earn|quoted) (?:between |around |about |at least |up to |roughly )?(?:\d[\d.,]*k?) (?:to|and|-) \d[\d.,]*k?|(?:jobs?|roles?|others|they) (?:pay|pays|get) \d",
            r"(?:grew|rose|increased|went up|dropped|improved|fell) (?:by )?\d[\d.,]*(?:%| percent)|(?:exceeded|hit|beat|met|above|over|surpassed) (?:my|the|our|all my) (?:targets?|goals?|quota|kpis?|numbers)",
            r"(?:the )?(?:evidence|statistics|stats|facts|numbers|data|receipts|research) (?:show|shows|suggest|suggests|says|say)|inflation (?:was|is|has|alone)|cost of living",
        ),
        (),
    ),
    "BOUNDARY": (
        (
            r"i (?:am|was) <adv>not <adv>(?:able to|willing to|ok with|comfortable|available|prepared to|ready to|in a position to|interested in|doing (?:this|that)|accepting|lending|paying|covering|going to (?!(?:lie|pretend|say|blame|fight|attack|judge|hurt|tell anyone|be mad|argue|make it)\b))",
            r"i will (?:not|no longer|never again) (?:be )?(?!(?:lie(?! (?:for|to)\b)|long|forget|bite|keep you|let you down|ask again|tell anyone|mad|bother|pretend|have to|have time to|able to afford|judge|nag|hurt|get mad|take (?:much|long)|say|happen|do it again|do that again|look|read|let it)\b)<w>",
            r"(?:that|this|it) does not work for me|(?:that|this|it) is a (?:hard |clear )?no(?= ?[.,!]|$| from| for)",
            r"i have decided (?:not to|that i|to (?:leave|stop|step|resign|end|move|say))",
            r"(?:have to|going to|want to|need to|must|will|would like to|i) (?:say no|decline|pass on|turn (?:that|this|it) down|step back from|draw (?:a|the) line|set a (?:boundary|limit))",
            # own action when a line is crossed: "if we shout i'll step out"
            r"if (?:you|we|anyone|people) <g3>(?:shout|yell|scream|insult|swear|call me|raise your|get loud)(?: <w>){0,4} i (?:will|am) <w>|if <g8>(?:i will|i am going to|i am|then i) <adv>(?:have to |need to )?(?:(?:leave|leaving|exit|exiting) (?:the )?(?:chat|group|call|room|table|party|conversation|house|meeting)|leave the|step (?:out|away|back)|hang up|hanging up|go (?:home|to my|outside|for a walk|upstairs)|end (?:the|this) (?:call|talk|chat|conversation|meeting)|stop (?:the|talking|this|answering|responding)|walk away|mut(?:e|ing)|block(?:ing)?|take a break|not (?:respond|answer|reply|stay|discuss)|pause|log off|come back|wait|close|stop|head (?:home|out)|ring|take a (?:short |little )?(?:walk|minute)|step|get up|turn (?:it|the)|put (?:it|the)|be out|say no|log out|move (?:seats|rooms))",
            r"i (?:would like|want|prefer) to keep (?:<w> ){1,4}(?:to myself|private)",
            r"my answer is <adv>(?:no|not)|no thank you|i draw the line|i (?:would rather|prefer) not (?:to )?(?!(?:go into|talk|discuss|get into|say|think)\b)<w>|off limits|is (?:a|my) (?:hard )?(?:limit|boundary|line)",
            r"(?:i|we) can not (?:on|this (?:week|weekend|time)|until) <w>|i can not (?!(?:take|handle|do|stand|sleep|cope|wait|believe|even)\b)<w> <g5>anymore(?= ?[.,!]|$)|(?:i|we) (?:can not|can no longer|am no longer able to|do not want to|am unable to) <adv>(?:keep |continue (?:to )?|be )?(?:take|taking|do|doing|host|hosting|lend|lending|cover|covering|commit|accept|continue|babysit|bail|drive|driving|work|working|"
            r"make it|agree|attend|come|go (?!into)|stay|be your|be the|be (?:part|involved|available|responsible|spoken|talked|in)|pay|paying|give you|say yes|say more|promise|hang out|keep|answer|help you with|fix|add|have (?:this|people|you)|live like|let (?:you|this|that|him|her))",
        ),
        (
            r"i do not (?:lend|drink|answer|discuss|allow|accept|work (?:on|after|past)|want you to (?:touch|come|read|yell|call|hug|use|talk|go|do)|feel (?:comfortable|ready|ok|safe)|want (?:to be (?:touched|hugged|called|your|in)|a relationship|any more|kids|that))(?: <w>)?",
            r"(?:after (?:that|<w>)|until <w>|from <w>) <g5>i am (?:offline|out|off|not available|unavailable|done for)",
            r"i am <adv>(?:done|finished) (?:lending|covering|paying|doing|fixing|being|with (?:lending|covering))",
            r"(?:that|this|it) is <adv>not (?:ok|acceptable|alright) (?:with|for) me|i can not accept|from now on (?:i|my|we)",
            r"(?:i need|i want|please) (?:you to )?(?:stop|not) (?:yelling|shouting|calling me|touching|commenting|going through|reading)",
            r"i do not want (?:my|me) <w>|not in front of|please respect (?:that|my)|i am (?:setting|drawing|putting) (?:a|the|my)",
            r"i (?:have to|need to|am going to) (?:protect|put (?:myself|my)|take care of myself)|i am (?:resigning|leaving the company|breaking up|ending (?:this|things|our))",
        ),
        (r"<lead>no (?:sorry )?i (?:can not|do not|will not|am not)(?: <w>)?",),
    ),
    "HOLD": (
        (
            r"i (?:would|do|will|am) still (?:like|want|need|appreciate|prefer|ask|asking|love (?:an|a|to know|to hear|to get))(?: <w>)?",
            r"i <adv>still (?:want (?!(?:you|to be)\b)|need (?!(?:you|to go)\b)|would like|would love (?:an|to)|think we (?:should|need)|have to (?:ask|insist)|do not have an answer|stand by|mean it|expect) ?(?:<w>)?",
            # back to the point: "coming back to the rent", "I'd like to return to my question"
            r"(?:(?:come|go|get|bring us|circle)(?:ing)? back|return(?:ing)?|steer(?:ing)? (?:us )?back) to (?:the|my|what|our|that|this|friday|your|where|when)(?! (?:office|work|school|home|house|vacation|gym|city|store|party)\b)(?= (?:i|we|rent|money|question|point|topic|issue|schedule|raise|request|<w>))",
            r"my (?:question|point|request|ask|answer|position) (?:was|is|still|remains|stays|stands|about|has not)|we (?:were|are) talking about|(?:that|this|it) is not what i (?:asked|am asking|was asking)|not (?:an|the) answer to",
            r"(?:that|this) (?:is|sounds like) (?:a |an )?(?:separate|different|another) (?:issue|topic|question|conversation|matter|thing)",
            r"(?:that|this|it) (?:may|might|could) (?:well )?be (?:true|so|right) (?:but|and)|what i (?:am asking|asked|am still asking|asked for)(?: about| for)? (?:is|was)|to what i asked",
            r"we (?:will|can) (?:get|come) (?:back )?to (?:that|this|it|yours|mine)|right now i am (?:talking|asking) about|(?:stay|stick|staying|sticking|focus) (?:with|on|to) (?:the|this|that|my|our|one|what)|let us not (?:lose|get off|drift|change|get sidetracked)|but first <w>|first i (?:would like|want|need) to|i (?:would like|want|need) to finish (?:this|my|what|that)",
        ),
        (
            r"(?:like|as) i (?:said|mentioned|was saying)|the (?:question|issue|point) (?:is still|remains)|still no(?= ?[.,!]|$)|back to (?:the|my) (?:question|point|topic|rent|money|schedule|raise|issue|request)",
            # heard, and on: "I understand you're busy, but I'd like ..."
            r"i (?:hear|understand|know|get)(?: you| that| it| this)? <g8>(?:and|but) (?:i (?:still|would still|do need|do want|would (?:really )?like|need|am still|want)|we (?:still|do) need)",
            r"(?:be that as it may|regardless|even so) <g3>(?:i|we)|can we (?:stay|stick|focus|get back|go back|come back|finish)(?: <w>)?",
            r"you (?:have not|did not) answer(?:ed)? (?:my|the) (?:actual )?question|i (?:am|would like|do) (?:still )?(?:waiting for|need) (?:an answer|a date|your answer)",
        ),
        (),
    ),
    "CLOSE": (
        (
            # what was agreed, said again: "so the plan is", "so we said friday then"
            r"(?:so |then |ok |great |and )+(?:we (?:have )?(?:agreed?|said|settled|decided)|we are agreed|were agreed|are we agreed|we are all set|we have a (?:deal|plan))|(?:that is|it is) (?:settled|decided|agreed|a deal|a plan)",
            r"the (?:plan|deal|agreement) is|<lead>then we say(?= ?[:,]| <w>)|so (?:it is|that is) <g4>(?:then|and)(?= ?[.,!?]|$)",
            r"(?:to|let me|let us|just to|quickly) <adv>(?:sum|summarize|recap|confirm|wrap|say it back)(?: up| it up| this up)?|(?:the |our |my |your |a )(?:next|first|concrete) steps?|next steps",
            # a date to look again: "shall we review it on the first"
            r"(?:let us|i will|we will|can we|shall we|we can|we|and) (?:check in|meet|talk|follow up|catch up|touch base|reconvene|review|look at) <g5>(?:tomorrow|tonight|(?:in (?!the middle)|on|at|next|after|every) <w>)",
            # who does what: "you cook mon to wed, i do the rest"
            r"<lead>so (?:you|i) (?:will |are going to |can )?(?!(?:are|were|was|am|have|had|feel|felt|think|said|did|do not|want|just|never|always|see|know|hear|would|could|need|mean|<past>)\b)<w> <g8>(?:and|while|then) (?:i|you|we) (?!(?:am|are|was|were|feel|do not|did|<past>)\b)<w>",
            r"(?:you|i) (?:call|send|take|do|pay|talk|ask|handle|will|cover|book|write|get|bring|text|cook|wash) <g6>(?:and |while )?(?:i|you) (?:will |are |do )?(?:call|send|take|do|pay|talk|ask|handle|cover|book|write|get|bring|text|cook|wash|dry|clean|the) <g6>(?:by|on|before|until|from|starting) <when>",
            r"(?:thanks|thank you) (?:so much |a lot )?for (?:hearing me|listening|talking this|agreeing|understanding|working this|being (?:open|honest|willing))",
        ),
        (
            r"i will (?:send|text|email|write|call|let you know|follow up|get back|check|put|do|bring|book|transfer|pay|share|draft|set up|schedule|have|start|ask|talk) <g8>(?:by|tonight|tomorrow|on|this|next|before|today|in the calendar|right after) ?(?:<when>)?",
            r"(?:you|we) (?:are|were|is)(?: all)? (?:agreed|on the same page)(?: (?:that|on))?|(?:are we|we) (?:good|clear|ok|settled) (?:on|with|about)",
            r"<lead>(?:deal|it is a deal|agreed|sounds like a plan|that is a plan)(?= ?[.,!:;]|$| then| so| i)|does that (?:work|sound (?:ok|good|right|fair))(?: for you)?|did i (?:miss|forget) anything",
            r"(?:just to be clear|so just to|so to be clear)|(?:in|on) (?:the|our) calendar|put (?:it|that) in writing",
            r"you(?: will| are going to)? <g6>by <when> <g3>(?:and|then) i|(?:so|then|alright|ok|great|agreed) <g4><w> is (?:you|me|yours|mine) and",
        ),
        (),
    ),
}
