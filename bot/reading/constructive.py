"""Cues for the moves that help, in three tiers: sure (.9), usual (.75), weak (.55). Own wording; definitions in coaching.md section 2.

Data only, in the notation of `lexicon`. A cue states a form people use ("that way you'd ..."), never one test line. What words alone
cannot tell (facts, short offers, paraphrase by overlap) is in `shapes`; what a cue gets wrong is in `guards`.
"""

from bot.model import Move

Tiers = tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]

_TALK = r"(?:talk|chat|speak|discuss|have a (?:word|chat|talk|conversation)|catch up|ask you something|tell you something|check in|bring something up)"
_MOMENT = r"(?:a |one |like |just |maybe |few |couple |of |some |<count> ){0,4}(?:second|minutes?|moment|time|mins)"
_HELPFUL = r"(?:get|have|save|be able|not have to|no longer|never have to|gain|see|know|finally|also|only have to|always know|spend less|free up)"
_ASKABLE = (
    r"(?!(?:<soft>)(?:hear|believe|imagine|see that|see how|be any|not|even|tell me (?:more|what|how|why|when|where)|help me understand|"
    r"walk me through|explain|have (?:a|another|any|some|time)|say|repeat|stop|calm|relax|grow|shut|start over|try (?:this|that|it)? ?again|"
    r"take a break|pause|reset|rephrase|talk|chat|speak|discuss|be more specific|elaborate|agree|please stop|ever|care|know|remember)\b)"
)

TABLE: dict[Move, Tiers] = {
    "OPEN_SOFT": (
        (
            r"(?:got|have|do you have|have you got|would you have|you have|you got|can i have|can i get|could i have|if you have|need|spare) "
            rf"{_MOMENT}(?: <w>){{0,5}}(?= ?[?]| to talk| to chat| to discuss| to speak| for a | for me| it is about)",
            rf"(?:is|would) (?:now|this|it|tonight|today|that|later|tomorrow) (?:be )?(?:a |an )?(?:ok|good|fine|bad|alright|convenient)(?: time| moment)?"
            rf"(?: <w>){{0,3}} (?:to|if (?:i|we)) {_TALK}",
            r"is (?:now|this) (?:a |an )?(?:ok|good|fine|bad|alright)(?: time| moment)?",
            rf"(?:can|could|may|might) (?:we|i) <soft>{_TALK}(?: <g3>(?:about|to you|with you)| (?:to|with) you|(?= ?[?])| <g2>(?:tonight|today|tomorrow|later))",
            rf"i (?:would like|want|wanted|would love|was hoping|hoped|am hoping|have been meaning|have been wanting|had hoped) to <soft>{_TALK}"
            r"(?: <g2>(?:about|to you|with you)|(?= ?[.,?!]| the| my| our| your| something| how))",
            r"(?:thanks|thank you) for (?:making|taking|finding) (?:the )?time",
        ),
        (
            r"there is something (?:i|that|on my)<g3>(?: ?(?:want|wanted|wanting|need|like|meaning|mind))",
            r"can i (?:ask|tell|bring up|raise|run|share)<g3> ?(?:something|a question|you a question|an issue)",
            r"do you (?:mind|have time) if we (?:talk|chat|discuss)",
            rf"(?:could|can|may|would) (?:we|you) (?:find|set up|set aside|schedule|grab) {_MOMENT}",
            r"is it (?:ok|alright|fine) if (?:we|i) (?:talk|chat|ask|bring up|tell you)",
            r"something (?:has been|is) on my mind",
            r"i (?:bring|am bringing) (?:this|it) up because i (?:care|love|value)",
            r"when (?:would be|is) a good time",
            r"(?:because|since) (?:i care about|our (?:friendship|relationship) matters)",
        ),
        (),
    ),
    "EXPRESS": (
        (
            r"i <adv>(?:feel|felt|am feeling|was feeling|have been feeling|got|get|became) <adv>(?:a little |a bit |kind of )?<feeling>(?! (?:that you|to (?:help|do)))",
            r"i <adv>(?:am|was|have been|become) <adv>(?:not )?(?:a little |a bit |kind of )?<feeling>"
            r"(?! (?:to (?:help|do|take|talk|meet|say|come|discuss|share|try)|i (?:can|will)|that i can|about that\?|for friday))",
            r"(?:it|that|this|which|what you <w>|what happened) <adv>(?:makes?|made|is making|has made|leaves|left) me <adv>(?:feel |feeling )?<adv><feeling>",
            r"(?:it|that|this|which|what you said|your words|you) <adv>(?:hurts?|stings?|stung|upset|bothers?|bothered|scared?|scares|worries|"
            r"worried|frightened|crushed|humiliated|embarrassed|embarrasses|frustrates) (?:me|my feelings|a lot|so much|bad|like)",
            r"(?:it|that|this) <adv>(?:hurts?|stings?|stung)",
            r"hurt my feelings",
            r"(?:i|it) <adv>(?:break|breaks|broke) my heart",
        ),
        (
            r"(?:it|this|that) (?:has been|is|was) <adv>(?:weighing on me|eating (?:at )?me|keeping me up|getting to me|killing me|hard (?:on|for) me|a lot for me|stressing me out|tough on me)",
            r"i <adv>(?:miss|hate|dread|worry|worried|cried|cry|struggle|panicked|panic|resent)(?: (?:you|it|this|that|about|how|when|feeling|with|us))?",
            r"i (?:am|was|feel|felt|have been) <adv>not <adv>(?:ok|happy|doing (?:well|ok|great|good)|good|comfortable|myself|coping)",
            r"i can not (?:sleep|cope|stop (?:thinking|worrying|crying)|handle this|take (?:it|this) anymore)",
            r"i (?:am|have been) (?:losing sleep|having a (?:hard|tough|rough) time|crying|at the end of my rope)",
            r"(?:stresses|scares|hurts|upsets|worries|bothers|drains|exhausts|frustrates|saddens) me",
            r"i (?:feel|felt|am feeling) <adv><faux>",
            r"i feel (?:like (?:a|an|i am|i can|i have|i do|i was|nothing|garbage|crap|shit)|as if i|as though i)",
        ),
        (r"(?:feeling|felt) <adv><feeling>", r"my (?:heart|stomach|anxiety|nerves)"),
    ),
    "NEED": (
        (
            r"(?:this|it|that|what|which|<w>) <adv>(?:matters|mattered) (?:<adv>)to me",
            r"(?:is|are|was|be) <adv>(?:important|essential|a priority) (?:to|for) (?:me|my|us)",
            r"(?:the|my|one|another) (?:main |real |only )?reason (?:i am|why|this|i|for|that|it|is|being)",
            r"what i <adv>(?:need|care about|am looking for|am after|value|hope for|want) (?:most )?is",
            r"i <adv>(?:need|needed|have to be able to|have to know|need to be able to|must) (?!you\b|us\b|to (?:talk|speak|ask|tell|go|leave|say|apologize|run|discuss)\b|a favor|ya\b)",
        ),
        (
            r"so (?:that )?i can (?:<w>)",
            r"(?:means|meant) (?:a lot|so much|everything|the world) to me",
            r"i (?:would not|will not|can not|could not) be able to (?:<w>) <g6>(?:otherwise|without|unless|if)",
            r"because (?:i|my|we|our|the kids|it) (?:have|am|need|want|get up|work|has|is|are|can not|care|do not|son|daughter|rent|family|health|sleep|job|doctor|landlord|contract)",
            r"i <adv>care about (?:this|us|our|you|my|the|being|doing|how)",
            r"i <adv>(?:value|depend on|rely on|count on) (?:<w>)",
            r"my (?:concern|worry|need|priority|hope) is",
        ),
        (r"i want (?:us|to feel|to be able|to stay|to know|to understand|to trust|to keep)",),
    ),
    "REQUEST": (
        (
            r"(?<!what )(?<!why )(?<!how )(?<!when )would you <soft>(?:be (?:willing|open|able|up for|prepared|ok|happy|interested)|mind|consider|agree to|think about|like to|"
            r"text|call|tell|let|give|help|send|take|come|stop|pay|ask|wait|show|check|support|approve|write|read|meet|watch|do|move|turn|clean|let me)",
            r"i (?:would|would <adv>|do <adv>)?<adv>(?:like|love|want|am hoping|was hoping|hope) (?:to (?:ask (?!you (?:something|a question))|request|propose|get|have|be (?:paid|considered|credited|included|part|moved)|"
            r"move|change|leave|take|work|reduce|switch|see|return|receive|agree|set|schedule)|you to|us to|for (?:you|us) to|a (?:raise|refund|day|chance|date|review|meeting))",
            r"i (?:am|was|would be) <adv>(?:asking|requesting|calling to ask|writing to (?:ask|request)|hoping) (?:you|for|that|if|whether|we|to)",
            r"(?<!what )(?<!why )(?<!how )(?<!when )(?:would|is) (?:it|there) (?:be )?(?:possible|any way|any chance|a way|a chance|ok|okay|alright|feasible)<adv> (?:to|for|if|that|you|we|i)",
            r"any chance (?:you|we|i|of)",
            r"i was <adv>(?:wondering|hoping) (?:if|whether) (?:i|you|we|it|there)",
            r"i (?:would|will) <adv>(?:appreciate|be grateful|be glad|love|like|prefer|be thankful|be happy) (?:it )?<adv>(?:if|for you to) ?(?:you|we|i)?",
            r"it would (?:be (?:great|good|nice|lovely|helpful|a big help)|help(?: me)?|mean a lot(?: to me)?|mean the world) (?:a lot |to me )?if (?:you|we|i) (?:could|would|can)",
        ),
        (
            rf"<lead>(?:can|could|will) you <soft>{_ASKABLE}(?:<w>)",
            rf"<lead>(?:can|could|may|might) (?:i|we) <soft>(?:please )?{_ASKABLE}(?!ask|tell|help|be honest|bring|start|just say|share|trust|get a second)(?:<w>)",
            r"(?:i|we) (?:want|need|expect|ask|would need|really need) (?:you|u) to (?!know\b|understand that|shut)(?:<w>)",
            r"please <adv>(?:do not |try to |just )?(?!forgive|calm|relax|spare|shut|excuse|grow|get over|chill|know|note|find|believe|understand that|take your time)[a-z]{2,}(?= )",
            r"i (?:want|would like|am looking for|am after|hope for|request|am hoping for) (?:a|an|my|the|some|more|at least|two|three|<count>|one) (?:<w>)",
            r"(?:that is why|so) i want (?:<w>)",
            r"let me know (?:by|before|if|when|whether|at least)",
            r"(?:all )?i (?:am asking|ask|want)(?: for)? is (?:that|for|a|to)",
            r"(?:is it|would it be|are you) ok (?:if|with) (?:i|we|you|it|me) (?!sit|ask|talk)",
            r"my (?:request|ask|proposal|suggestion) is",
            r"i want to (?:ask|talk|discuss) (?:for |about |you for )?(?:a |an |my )?(?:raise|promotion|refund|extension|pay|leave)",
        ),
        (
            r"<lead>(?:give|pay|send|tell|call|text|let|return|bring|put|turn|show|help|answer|respect|approve|fix|include|credit|stop|quit|keep|leave|listen to|apologize to|trust|clean|ask|wait for|delete|remove|check) "
            r"(?:me|it|them|us|my|the|your|that|this|us|in|before|up|off|back|him|her|telling|calling|asking|interrupting|leaving|using|making|coming|yelling|shouting|doing|sending|taking|talking|going)",
            r"<lead>(?:be|try to be|just be) (?:more|a bit more|a little more|less|nicer|quiet|honest|on time|careful|kind|there)",
            r"<lead>do not (?:read|touch|call|text|tell|do|use|take|leave|come|bring|post|share|talk|go|yell|shout|open|interrupt) (?:<w>)",
            r"you (?:could|should|might) (?:at least |also |maybe )?(?:try|ask|tell|help|let|pay|call|text) (?:<w>)",
        ),
    ),
    "REINFORCE": (
        (
            r"(?:that|this) way (?:you|we|i|it|the|everyone|nobody|no one|both|our|your|there|they)",
            r"(?:easier|better|good|great|fairer|calmer|nicer|best|healthier|less stress\w*|less work|less hassle) for (?:both|everyone|everybody|you|us|all|the (?:whole )?team|the kids|the client|each)",
            r"(?:you|we) (?:would|will|could|can)<adv> (?:both |all )(?:get|be|have|sleep|save|feel|know|win|benefit|gain|enjoy)",
            rf"(?:^|(?<=[.!?;:,] )|then |and |so |because )(?:you|the team|the client|everyone) (?:would|will)<adv> {_HELPFUL}(?! (?:to|said|thought|known|been|better|told))",
            r"win[- ]win|everyone (?:wins|benefits)|in your interest|you (?:would|will) benefit",
        ),
        (
            r"(?:it|this|that) (?:would|will|could|can)<adv> (?:also )?(?:save|help|free up|take|mean|benefit|spare|let) (?:you|us|the|everyone|everybody|both|fewer|less|that (?:you|we)|a lot of|some pressure)",
            r"then (?:you|we|everyone|the team) (?:could|can|would|will|do not have to|get)",
            r"i (?:would|will|can|could)<adv> (?:be )?(?:a lot |much |so much |way |far |even )(?:nicer|happier|calmer|better|more|easier|less)",
            r"(?:so|because) (?:that )?(?:you|the team|the client|everyone|nobody|we both|you both) (?:can|could|will|would|do not|does not|get|gets) (?:<w>)",
            r"(?:you|we) (?:would|will) not (?:have|need) to",
            r"(?:fewer|less) (?:complaints|stress|work|fights|arguments|calls|emails|mess|noise|drama|hassle|trouble|headaches?) (?:for|from|with|between|on)",
            r"it (?:would|will) be (?:less|more) (?:<w>) for",
            r"in return you (?:get|would|will)",
        ),
        (r"(?:we|the team) (?:would|will|could)<adv> (?:be|feel|work|get) (?:<adv>)?(?:better|faster|closer|happier|calmer|more|less)",),
    ),
    "OPEN_QUESTION": (
        (
            r"<lead>(?:what|how) (?:do|did|does|would|could|are|is|was|were|has|have|can|might|should|will|about this|part|kind|makes?|made|worr(?:y|ies|ied)|matters?|bothers?|happened|happens|concerns?|scares?|else|led|went|changed|exactly)(?:<w>)?",
            r"(?:help me|i (?:would like|want|am trying|would love|am curious) to|trying to) understand (?:what|how|why|your|where|more|the)?",
            r"i (?:would like|want|would love|am keen|am interested) to (?:hear|know|learn|understand) (?:how|what|your|more|why|about|where|from)",
            r"(?:could|can|would|will) you <soft>(?:tell|walk|talk|explain|share)(?: me| to me)?(?: through)? (?:more|what|how|about|your|why|a bit|a little|where)?",
            r"(?:tell|walk|talk) me (?:more|what|how|about|through|your|why)",
            r"i am (?:just )?(?:curious|wondering) (?:how|what|about|why|where)",
        ),
        (
            r"<lead>(?:where|which|who) (?:do|does|did|would|could|part|of|are|is|should) (?:you|we|your|these|the|this|that|it)(?: <w>)*?(?= ?[?])",
            r"<lead>why (?:is|was|does|do you think) (?:that|it|this|it is|that is)(?: <w>)*?(?= ?[?]|$)",
            r"what (?:is|are) (?:your|going on|the|getting|behind|holding|making|stopping|in the way|on your)",
            r"i wonder (?:how|what|why|where)",
            r"any (?:thoughts|ideas|concerns|questions|other ideas)(?= ?[?]| on| about)",
            r"your (?:thoughts|view|take|side)(?= ?[?])",
        ),
        (),
    ),
    "REFLECT": (
        (
            r"(?:so )?what (?:i am hearing|i hear|you are (?:saying|telling me|feeling)|i understand) is",
            r"(?:so )?(?:you are|are you) (?:saying|telling me|basically saying)(?: that)?(?! (?:is|to (?:me|your)))",
            r"(?:it |this |that )?sounds? (?:to me )?(?:like|as if|as though) (?!(?:a |an )?(?:plan|fun|good|great|excuse|bullshit|bs|your problem|you just want)|i am|an excuse|i have to)",
            r"(?:if|so if|let me see if|let me make sure|let me check|i want to make sure|wanna make sure|making sure|just to check) i (?:am )?(?:hear|hearing|understand|understanding|got|get|understood|heard)(?:ing)?(?: (?:you|it|this|that))?",
            r"i (?:am )?hear(?:ing)? (?:that )?(?:you are|you feel|you (?:want|need|do not|have|were)|your)",
            r"in other words",
            r"(?:did|do) i (?:get|understand|hear) (?:that|it|you|this) right",
        ),
        (
            r"<lead>you (?:are|were|feel|felt|seem|sound|must feel|are feeling|seem to be) <adv>(?:like |as if |that )?(?:feeling )?<adv>(?:<feeling>|caught|torn|under pressure|stretched|pulled|blindsided|left out|unheard|unappreciated)",
            r"so for you (?:it|this|that|the)",
            r"so (?:the|your) (?:main |real |biggest )?(?:worry|concern|problem|issue|thing|fear) (?:is|for you)",
        ),
        (),
    ),
    "VALIDATE": (
        (
            r"(?:makes|make|made) (?:a lot of |total |perfect |complete |so much |all the |absolute )?sense(?! ?\?)",
            r"i <adv>(?:can|could)? ?<adv>(?:see|understand|get|hear|imagine|appreciate|respect) <adv>(?:why|that|how|where|it|you|this|your|what|the)(?! (?:on|as|if|though|want to)| ?\?)",
            r"(?:that|this|it) must (?:be|have been|feel|have felt)",
            r"you have (?:every|a|all the|the) (?:right|reason) to",
            r"(?:anyone|anybody|everyone|most people|who) (?:would|would not|in your)",
            r"i (?:would|might|could) (?:probably |also |totally |have )?(?:be|feel|felt|been|think|do|done|react)<adv> (?:the same|annoyed|upset|angry|mad|hurt|tired|frustrated|that way|too|pissed)",
            r"no wonder|(?:it is|that is|completely|totally|very|perfectly|and|is) understandable|(?:is|are|be) (?:totally |completely |absolutely |so )?valid|fair enough|fair point|point taken|a (?:fair|good|valid) point",
            r"(?:can not|could not) (?:be|have been) easy",
        ),
        (
            r"i <adv>know (?:that )?(?:you have|you are|you work|you do|you did|you want|it is|it has|this is|how|it was|it can|that is)(?! (?:lying|wrong|right|full of|doing this|just|not|going to))",
            r"(?:it is|that is) (?:ok|normal|natural|human|only human) (?:to|that|for you|if) (?:be|feel|you|need)?",
            r"you (?:have )?(?:clearly |obviously |really |always )?(?:put|worked|work|done|tried|try|given|gave|do) (?:in )?(?:so |a lot|so much|very |really |this much )(?:of |hard|work|effort|into)?",
            r"i hear (?:you|that|what)(?= ?[.,;!]|$| and| but| on| it| is| saying)",
            r"(?:that|this|it) (?:is|was|sounds) <adv>(?:a lot (?:to|on|for)|hard for you|tough for you|not easy|hard|tough|rough|stressful|difficult|exhausting|awful|terrible)(?= ?[.,!]|$| and| for you| on you| to)",
            r"you (?:are|were) (?:right|allowed|entitled) to (?:be|feel|want|ask|say|expect)",
            r"of course you (?:are|were|feel|felt|would|do|did|want)",
            r"your (?:feelings|concerns?|point|frustration|worry|anger|view) (?:is|are|matters?|makes?)",
            r"(?:i|we) <adv>(?:appreciate|admire|respect) (?:you|that you|how|your|all|everything)",
            r"i <adv>(?:understand|get it|get that)(?= ?[.,;!]|$| and| but| completely| totally| this| it)",
        ),
        (r"that is (?:true|fair)(?= ?[.,;!]|$| and| enough)", r"i know(?= ?[.,]| it is a lot)"),
    ),
    "OWN": (
        (
            r"(?<!not )(?:all |partly |also |totally |completely |really |is |was |be )?on me(?= ?[.,;:!]|$| and| that| not| for| to| because)",
            r"(?<!not )(?<!not really )(?:all |partly |also |totally |partially |completely |entirely )?my (?:own )?(?:fault|mistake|bad|doing|responsibility|error)",
            r"i should (?:not )?(?:have|of)(?! (?:known you|to|expected|never trusted))",
            r"i could have (?:handled|done|been|told|called|said|asked|listened|helped|come|warned|let)",
            r"i <adv>(?:messed|screwed|fucked|stuffed|cocked|slipped) up",
            r"i <adv>(?:take|accept|own|want to take) (?:full |all |the |my |that |this |up to )*(?:responsibility|blame|accountability|it|to)",
            r"i (?:was|have been|am) <adv>(?:wrong|being <adv>(?:selfish|unfair|rude|mean|childish|a jerk|distant|cold|harsh|difficult|stubborn|lazy)|selfish|rude|out of line|unfair|careless|harsh|insensitive|inconsiderate|thoughtless|distant|unreliable|defensive|to blame|part of the problem)",
            r"i <adv>let you down",
        ),
        (
            r"(?<!if )(?<!think )you are <adv>right(?!-| to | now| away|,? (?:am i|is it))",
            r"i have not been <adv>(?:easy|good|a good|the best|fair|honest|there|great|the easiest|very|as|pulling|listening|helping)",
            r"i did not (?:keep|tell|listen|call|ask|think|do my|speak up|say anything|show up|help|follow|pull|warn|handle|check|answer|let you know)",
            r"i (?:handled|reacted|said|did) (?:that|it|this|something) <adv>(?:badly|poorly|wrong|wrongly|stupid|mean|hurtful|awful)",
            r"i (?:admit|confess|acknowledge|recognize|realize) (?:that |it |i |my )",
            r"i <adv>(?:lied|failed|overreacted|forgot|broke|snapped|dropped the ball|made (?:a |some )?(?:big |bad |stupid )?mistakes?|went too far|crossed (?:a|the) line|lost my temper|hurt you|ignored you|was late|missed the)",
            r"i know i (?:hurt|was|did|have|said|am|should|could|let|made|can be)",
            r"(?:part of (?:this|it|that)|some of (?:this|it|that)) (?:is|was) (?:on )?(?:me|my|mine)",
            r"(?:that|it|this|which) (?:was|is) (?:<adv>)(?:wrong|unfair|not (?:ok|right|fair)|selfish|careless|rude|stupid|mean|immature)(?: of| on)? (?:me|my part)",
            r"i (?:contributed|played a part|had a part|own that|own my|own up|deserve|deserved)",
            r"that was wrong",
        ),
        (r"i (?:said nothing|kept quiet|stayed silent|avoided)(?:<w>)?",),
    ),
    "APOLOGIZE": (
        (
            r"(?<!not )(?<!not that )(?:i (?:am|was) )?(?:<adv>)(?:sorry) (?:again )?(?:for (?!your loss|bothering|the bother|asking|your)|about (?!your (?:loss|mom|dad|dog))|that (?:i|we|my) |i (?!can not|do not|will not|have to|need to|am not|would not|missed that)|if |we |to have )(?:<w>)",
            r"(?<!not )(?<!n't )(?:i |want to |would like to |wanted to |must |do |sincerely |just )+apologi[sz]e(?! for that)?",
            r"(?:my|sincere|deepest) apologies|owe you (?:an|a|some|a big|a huge|a real) apology|forgive me|i ask your forgiveness",
            r"i <adv>regret (?:what|that|how|it|not|my|saying|doing|having|ever|the way|everything)?",
            r"i (?:am|was) <adv>sorry(?! (?:to|you|but|can|could|what|your|for your|that you|for bothering|for asking|not))",
        ),
        (r"(?:please )?(?:accept )?my apology", r"i (?:feel|felt) (?:<adv>)(?:terrible|awful|bad|guilty|ashamed) (?:about|for) (?:what i|how i|that i|<w>ing)"),
        (r"<bos>(?:<adv>)sorry(?= ?(?:[.,!;]|$|again|about|mom|dad|babe|man|dude|everyone|so much))(?! to bother)",),
    ),
    "CONTRAST": (
        (
            r"i am <adv>not <adv>(?:saying|trying|asking|here|accusing|blaming|attacking|criticizing|mad at|angry at|angry with|mad about|implying|suggesting|calling|judging|telling you|doing this|out to|complaining|against)",
            r"it is <adv>not that (?:i|you|we)",
            r"i (?:do|did) not (?:mean|want|wish|intend)<adv> (?:to (?:fight|argue|blame|attack|accuse|hurt|start|upset|be rude|sound|offend|judge|criticize|make you|insult|pressure|imply|say|take|put)|that you|it (?:like|as|that|to)|this (?:to|as)|you to feel|us to fight|by that|a fight)",
            r"(?:this|it) is <adv>not (?:about|meant as|an attack|a criticism|because|personal|to)(?: <g3>(?:blam|attack|accus|money|you|who|whether|punish|point))?",
            r"(?:we|you and i) <adv>(?:see|remember|experience|experienced|read|understand|took|feel) <g3>differently",
            r"we have (?:a )?(?:very |quite )?different (?:view|memor|idea|expectation|take|way|understanding|picture|perspective)\w*",
        ),
        (
            r"i know (?:that )?you (?:did|do|would) not <adv>(?:mean|intend|do it|want|try)",
            r"not because (?:i|you|it) <g6>but because",
            r"what i (?:do mean|actually mean|really mean|meant) is",
            r"i do not (?:think|believe) (?:that )?you (?:are|were|meant|did|wanted|do) <g3>",
            r"no one is (?:saying|blaming|accusing)",
            r"from (?:your|my) (?:side|point of view|perspective) <g6>(?:mine|yours|and (?:from )?(?:my|your))",
        ),
        (),
    ),
    "OPTIONS": (
        (
            r"what if (?:we|i|you|instead)(?! (?:just )?(?:stop|stopped|grew|shut|go away))",
            r"(?:how|what) about (?:we|i|if|you (?!were|too|did|never|always|then|at|on|start|stop|grow)|instead|every|one|two|<w>ing|a |<count>|half|starting|just (?:one|two|the))(?:<w>)?",
            r"in exchange|in return (?:i|for|we)|as a compromise|meet (?:you |me )?(?:halfway|in the middle)|halfway",
            r"(?<!you )(?<!they )either (?:we|i could|you could|i take|a |the |one|on|every|now) <g8>or ",
            r"i (?:could|can|would|will|am happy to|am willing to) <g8>if you (?!do not|did not|never|keep|ever|call|yell|shout|continue)",
            r"(?:we|i) could <adv>(?:try|do|split|alternate|take|start|share|also|agree|set|use|meet|look|rotate|swap|trade|each|always|maybe|pay|switch|begin)",
            r"if you (?:can |could |take |do |handle |cook |cover |pay |agree |give |let |help |get |make |pick |give |watch |keep the |move )<g6>(?:then )?(?:i|we) (?:will|can|could|would|am happy)(?! (?:tell|report|leave|quit|sue))",
            r"would (?:it|that) (?:work|help|be (?:better|easier|possible)) (?:better )?(?:for you )?(?:if|to)",
        ),
        (
            r"maybe (?:we|i|you) (?:could|can|should)",
            r"alternatively|another (?:option|idea|way|possibility|thought)|one (?:option|idea|possibility)|two options|a (?:compromise|trade|trial|middle ground)|(?:trial|test) (?:period|run|month|week)",
            r"(?:any|what|your) (?:other )?(?:ideas|suggestions|options|proposal)|what would you (?:suggest|propose)",
            r"(?:could|can|should|shall) we <soft>(?:try|split|alternate|take turns|compromise|agree on|look at|find|start with|do|share|trade|swap|rotate|each)",
            r"let us (?:try|split|do|alternate|share|take turns|say|find|make|set|start|trade|swap|meet in)",
            r"(?:if|when) <g6>(?:is not|are not|not) (?:possible|an option|doable|realistic) <g3>(?:could|can|what|how|maybe|would)",
            r"(?:or|maybe|perhaps) (?:we|i|you) (?:could|can|do|take)|or (?:at least|instead|else we)",
            r"i (?:would be|am) (?:open to|flexible|fine with|ok with|willing to|happy to)",
            r"we (?:take turns|take it in turns|alternate|rotate)|instead of <g6>(?:we|i|you) could",
        ),
        (r"(?:could|can) i <g6>instead",),
    ),
    "CRITERIA": (
        (
            r"according to (?!you\b)(?:<w>)",
            r"(?:market|industry|national|average|going|local|standard) (?:rate|value|average|salary|salaries|pay|range|price|rent|standard|data)s?",
            r"(?:the|our|my|your|company|school|house|hr|this|their|university|federal|state|server|community|group) (?:\w+ )?(?:lease|contract|policy|policies|law|rules?|handbook|data|numbers|research|studies|study|"
            r"guidelines?|agreement|terms|syllabus|rubric|warranty|charter|act|code|report|survey|statute|manual|regulations?|figures|records?|invoice|receipt|bylaws) (?:\w+ )?(?:say|says|state|states|allows?|requires?|shows?|limits?|is|are|specif\w+|gives?|guarantees?|covers?|forbids?|that|for)",
            r"based on (?:the|my|our|what|data|this|market|these|last|performance|industry|its|actual)",
            r"the (?:range|average|median|going rate|benchmark|standard|norm) (?:for|is|in|of|here)",
            r"(?:similar|comparable|equivalent|same) (?:jobs?|roles?|positions?|apartments?|flats?|cars?|companies|places|houses|work) <g4>(?:pay|pays|cost|costs|get|gets|go|are|rent|make|earn|for|charge)",
            r"(?:the|my|our|a|your|her|his) (?:doctor|vet|accountant|lawyer|therapist|teacher|dentist|mechanic|physio|specialist|pediatrician|advisor|nurse) (?:said|says|recommends|recommended|told|thinks|wrote|advised)",
            r"\d+(?:[.,]\d+)?(?:%| percent) (?:more|less|higher|lower|above|below|over|under|increase|of the|of my|of our|fewer|growth|better|up|down|on|in)",
        ),
        (
            r"i (?:looked (?:it |this |that )?up|checked (?:the|with|what|online|prices)|researched|compared|did (?:some|my) research|asked around)",
            r"glassdoor|levels\.fyi|payscale|by law|legally|minimum wage|in writing|the law|consumer rights|tenant rights|labor law",
            r"in (?:the|our|my|your) (?:contract|lease|policy|agreement|handbook|terms|tos)",
            r"(?:companies|places|firms|employers|shops|schools|landlords|competitors|colleagues|people) <g6>(?:pay|charge|offer|make|earn|get) <g3>(?:\d|around|about|between|at least|roughly)",
            r"(?:paid|pays|pay|worth|costs|make|earn|quoted) (?:between |around |about |at least |up to |roughly )?(?:\d[\d.,]*k?)(?: (?:to|and|-) \d[\d.,]*k?)?",
            r"(?:exceeded|hit|beat|met|above|over|surpassed) (?:my|the|our|all my) (?:targets?|goals?|quota|kpis?|numbers)",
            r"(?:the )?(?:evidence|statistics|stats|facts|numbers|data|receipts|research) (?:show|shows|suggest|suggests|says|say)",
            r"inflation (?:was|is|has|alone)|cost of living",
        ),
        (),
    ),
    "BOUNDARY": (
        (
            r"i (?:am|was) <adv>not <adv>(?:able to|willing to|ok with|comfortable|available|prepared to|ready to|in a position to|interested in|doing (?:this|that)|accepting|lending|paying|covering|going to (?!lie|pretend|say you|blame|fight|attack|judge|hurt|tell anyone|be mad|argue))",
            r"i will (?:not|no longer|never again) (?!lie|be long|forget|bite|keep you|let you|ask again|tell anyone|be mad|bother|pretend|have to|have time to|be able to afford|judge|nag|hurt|get mad|take (?:much|long)|say (?:anything|no))(?:<w>)",
            r"(?:that|this|it) does not work for me",
            r"i have decided (?:not to|that i|to (?:leave|stop|step|resign|end|move|say))",
            r"(?:have to|going to|want to|need to|must|will|would like to|i) (?:say no|decline|pass on|turn (?:that|this|it) down|step back|draw (?:a|the) line|set a (?:boundary|limit))",
            r"if <g8>(?:i will|i am going to|i am|then i|i would) <adv>(?:have to |need to )?(?:leave the|step (?:out|away|back)|hang up|hanging up|go (?:home|to my|outside|for a walk|upstairs)|end (?:the|this)|stop (?:the|talking|this|answering|responding)|walk away|mute|block|take a break|not (?:respond|answer|reply|stay|discuss)|pause|log off|leave (?:the )?(?:room|call|table|chat|party|conversation))",
            r"my answer is <adv>(?:no|not)|no thank you|i draw the line|i would rather not|i prefer not to|off limits|is (?:a|my) (?:hard )?(?:limit|boundary|line)",
            r"i (?:can not|can no longer|am no longer able to|do not want to|am unable to) <adv>(?:keep |continue (?:to )?|be )?(?:take|taking|do|doing|host|hosting|lend|lending|cover|covering|commit|accept|continue|babysit|bail|drive|driving|work|working|"
            r"make it|agree|attend|come|go|stay|be your|be the|be (?:part|involved|available|responsible|spoken|talked)|pay|paying|give you|say yes|say more|promise|hang out|discuss|keep|answer|help you with|fix|add|have (?:this|people|you)|live like|let (?:you|this|that|him|her))",
        ),
        (
            r"i do not (?:lend|drink|answer|discuss|allow|accept|work (?:on|after|past)|want you to (?:touch|come|read|yell|call|hug|use|talk|go|do)|feel (?:comfortable|ready|ok|safe)|want (?:to be (?:touched|hugged|called|your|in)|a relationship|any more|kids|that))(?: <w>)?",
            r"i am <adv>(?:done|finished) (?:lending|covering|paying|doing|fixing|being|with (?:lending|covering))",
            r"(?:that|this|it) is <adv>not (?:ok|acceptable|alright) (?:with|for) me|i can not accept",
            r"from now on (?:i|my|we)",
            r"(?:i need|i want|please) (?:you to )?(?:stop|not) (?:yelling|shouting|calling me|touching|commenting|going through|reading)",
            r"not in front of|please respect (?:that|my)|i am (?:setting|drawing|putting)",
            r"i (?:have to|need to|am going to) (?:protect|put (?:myself|my)|take care of myself)",
            r"i am (?:resigning|leaving the company|breaking up|ending (?:this|things|our))",
        ),
        (r"<lead>no i (?:can not|do not|will not|am not)(?: <w>)?",),
    ),
    "HOLD": (
        (
            r"i (?:would|do|will|am) still (?:like|want|need|appreciate|prefer|ask|asking|love (?:an|a|to know|to hear|to get))(?:<w>)?",
            r"i still (?:want (?!you\b|to be)|need (?!you\b|to go)|would like|would love (?:an|to)|think we (?:should|need)|have to (?:ask|insist)|do not have an answer|am asking|stand by|mean it|expect)(?:<w>)?",
            r"(?:come|go|get|bring us|circle|return|steer)(?:ing)? back to (?:the|my|what|our|that|this|friday|your|where)(?! (?:office|work|school|home|house|vacation|gym|city))",
            r"my (?:question|point|request|ask|answer|position|concern) (?:was|is|still|remains|about|has not)",
            r"(?:that|this) (?:is|sounds like) (?:a |an )?(?:separate|different|another) (?:issue|topic|question|conversation|matter|thing)",
            r"(?:that|this|it) (?:may|might|could) (?:well )?be (?:true|so|right) (?:but|and)",
            r"what i (?:am asking|asked|am still asking|want to know|asked for)(?: about| for)? (?:is|was)|to what i asked",
            r"(?:stay|stick|staying|sticking) (?:with|on|to) (?:the|this|that|my|our|one|what)",
        ),
        (
            r"(?:like|as) i (?:said|mentioned|was saying)",
            r"(?:the question|the issue|the point) (?:is still|remains)|still no(?= ?[.,!]|$)|back to (?:the|my) (?:question|point|topic|rent|money|schedule|raise|issue|request)",
            r"(?:i (?:hear|understand|know|get) (?:you|that|it|this)?|be that as it may|regardless|even so) <g6>(?:and|but) i (?:still|would still|do need|do want)",
            r"can we (?:stay|stick|focus|get back|go back|come back|finish)(?: <w>)?",
            r"you (?:have not|did not) answer(?:ed)?|i (?:am|would like|do) (?:still )?(?:waiting for|need) (?:an answer|a date|your answer)",
        ),
        (),
    ),
    "REPAIR": (
        (
            r"(?:can|could|may|let) (?:i|we|me|us) <soft>(?:start (?:over|again|fresh|from the)|begin again|try (?:this|that|it)? ?again|rephrase|reset|rewind|redo|hit reset|pause|slow down|take (?:a|that|it) (?:break|breath|back|minute|second|step)|say (?:that|it|this) (?:again|differently|better|another way))",
            r"(?:came|come|coming|comes) out (?:all |totally |so |really |the )?wrong",
            r"let me (?:rephrase|try|say|put|start|reword|explain) ?(?:that|it|this|over|again)? (?:again|differently|another way|better|over|more)|let me rephrase(?: that| it)?|rephrase (?:that|it|this)",
            r"let us (?:both |all |just |please )*(?:pause|cool|slow down|step back|calm|take (?:a|five|ten|<count>)|breathe|not fight|start (?:over|again)|reset|sleep on|try again|stop (?:fighting|yelling|shouting))",
            r"not what i (?:meant|wanted|intended)|did not mean (?:it|that) (?:like that|that way|to come)|i (?:did not|should not have) (?:say|said|put|phrase|phrased) (?:it|that|this)(?: <w>){0,2}",
            r"(?:both|are|is|we are|getting) (?:getting )?(?:too |a bit |a little |so )?(?:heated|worked up|loud|out of hand|off track|carried away)",
            r"(?:scratch|strike) that|take that back|truce|i do not want (?:us )?to (?:fight|argue)",
        ),
        (
            r"(?:take|need|have) (?:a|an|<count>) (?:break|breath|breather|minutes?|minute to|timeout|time out|moment to|hour to)(?: <w>){0,6}",
            r"what i (?:meant|was trying to say|wanted to say|should have said)",
            r"hang on|hold on|wait wait|one second let me",
            r"cool (?:off|down)|step back for|talk (?:again )?(?:after|when we|once we|at \d|tomorrow when)",
            r"i (?:am|got|was) (?:getting )?(?:defensive|too loud|too emotional|raising my voice|yelling)",
        ),
        (),
    ),
    "CLOSE": (
        (
            r"(?:so |then |ok |great )+(?:we (?:have )?agreed?|we are agreed|were agreed|are we agreed|we are all set|that is settled|we have a (?:deal|plan))",
            r"(?:to|let me|let us|just to|quickly) (?:just |quickly )?(?:sum|summarize|recap|confirm|wrap)(?: up| it up| this up)?",
            r"(?:the |our |my |your |a )(?:next|first|concrete) steps?|next steps",
            r"(?:let us|i will|we will|can we|we can|we) (?:check in|meet|talk|follow up|catch up|touch base|reconvene|review) (?:again |this |it |back )*(?:in|on|at|next|after|tomorrow|every)",
            r"so (?:you|i|we) (?:will|are going to|can|call|send|take|do|pay|talk|ask|handle|cook) <g8>(?:and|while|then) (?:i|you|we)",
            r"(?:you|i) (?:call|send|take|do|pay|talk|ask|handle|will|cover|book|write|get|bring|ill|text) <g6>(?:and |while )?(?:i|you) (?:will |are |do |ill )?(?:call|send|take|do|pay|talk|ask|handle|cover|book|write|get|bring|text|the) <g6>(?:by|on|before|until) <when>",
            r"(?:thanks|thank you) (?:so much |a lot )?for (?:hearing|listening|talking|agreeing|understanding|working this|being (?:open|honest|willing)|this|your time|taking this)",
        ),
        (
            r"i will (?:send|text|email|write|call|let you know|follow up|get back|check|put|do|bring|book|transfer|pay|share|draft|set up|schedule|have|start|ask|talk) <g8>(?:by|tonight|tomorrow|on|this|next|before|today|in the calendar|right after) ?(?:<when>)?",
            r"(?:you|we) (?:are|were|is)(?: all)? (?:agreed|on the same page)(?: (?:that|on))?",
            r"<lead>(?:deal|it is a deal|agreed|sounds like a plan|that is a plan)(?= ?[.,!:;]|$| then| so| i)",
            r"(?:are we|we) (?:good|clear|ok|settled) (?:on|with|about)|does that (?:work|sound (?:ok|good|right|fair))(?: for you)?|did i (?:miss|forget) anything",
            r"(?:just to be clear|so just to|so to be clear)|(?:in|on) (?:the|our) calendar|put (?:it|that) in writing",
            r"you(?: will| are going to)? <g6>by <when> <g3>(?:and|then) i",
            r"(?:so|then|alright|ok|great) (?:it is |we have )?<w> is (?:you|me|yours|mine) and",
        ),
        (),
    ),
}
