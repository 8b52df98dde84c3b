"""The words behind the crisis screen: rules by danger, and the idioms that only sound like one.

Every rule is a regular expression over folded text (see crisis.fold): lower case, `.` and `,` stand alone between spaces,
so a gap of words never crosses a stop. Keep gaps bounded.
A new rule needs a line in tests/safety/crisis_lines.py, and one that looks like it.
"""

import re

# --- words --------------------------------------------------------------------------------------------------------


def gap(most: int) -> str:
    return rf"(?:(?!i )[\w']+ ){{0,{most}}}"


KIN = (
    r"(?:ex |step ?|foster |big |older |little )?(?:husband|wife|boyfriend|girlfriend|bf|gf|partner|fiancee?|ex|dad|father|"
    r"daddy|mom|mum|mother|mama|brother|sister|uncle|aunt|cousin|grandpa|grandfather|grandma|parents?|family)"
)
CHILD = (
    r"(?:little |younger |baby |step ?|two |three )?(?:kids?|sons?|daughters?|child|children|baby|toddler|boys?|girls?|"
    r"brother|sister|cousin|nephew|niece|grandson|granddaughter)"
)
THEY = rf"(?:he|she|they|he's|she's|they're|you|you're|my {KIN}|dad|mom|mum|somebody|someone)"
HIT = (
    r"(?:hits?|hitting|beats?|beat up|beating|beaten|slap(?:s|ped|ping)?|punch(?:es|ed|ing)?|kick(?:s|ed|ing)?|"
    r"chok(?:es?|ed|ing)|strangl(?:es?|ed|ing)|abus(?:es?|ed|ing)|rap(?:es?|ed|ing)|molest(?:s|ed|ing)?|"
    r"assault(?:s|ed|ing)?|stab(?:s|bed)?|burnt|bit|bites|spat on|threw (?:a|an|the|his|her) \w+ at)"
)
WILL = r"(?:'ll| will| would|'d| might| could| is going to|'s going to| is gonna|'s gonna| are going to|'re going to)"
WHOM = (
    rf"(?:him|her|them|you|someone|somebody|everyone|everybody|people|(?:my|his|her|the|that|this|their|our) "
    rf"(?:{KIN}|{CHILD}|boss|manager|teacher|neighbou?r|landlord|co ?worker|colleague|roommate|flatmate|man|woman|guy|"
    r"bastard)s?)\b"
    r"(?!'s)(?! (?:feelings|mood|vibe|with kindness|an? |the (?:file|link|news)|up for|down|at (?:chess|tennis|cards|golf)|"
    r"laughing))"
)
PLACE = r"(?:bridge|roof|building|balcony|cliff|ledge|window|overpass|car park)"
PILLS = r"(?:pills|tablets|meds|medication|painkillers|paracetamol|sleeping pills)"
SUI = r"su+i?c+i?de?"

IDIOMS = re.compile(
    r"\b(?:it|this|that|things?|which|everything|we) (?:really |just |simply )?(?:can'?t|cannot|can not) go on\b|"
    r"\b(?:dying (?:to|for|of|laughing)\b(?! death)|(?:this|that|it|it's|'s|is|are|was|you're|heat|back|feet|suspense|deadline)"
    r" (?:[\w']+ ){0,2}?killing me|kill(?:ed|ing)? it\b|"
    r"(?:could|would|'d) kill (?:for|him|her|them|you|my \w+|someone)\b|to die for|kill(?:ing|ed|s)? (?:some |the )?"
    r"(?:time|mood|vibe|lights|engine|process|switch|project|deal|conversation|two birds)|"
    r"(?:die|died|dying) (?:laughing|of (?:embarrassment|shame|boredom|laughter|curiosity|heat|hunger|thirst))|"
    r"(?:bored|scared|worried|frightened|tired|sick|love you|thrilled|starv\w+|freez\w+) to death|drop dead gorgeous|"
    r"(?:plan|idea|move|strategy|project|offer|schedule|pace)(?:'s| is| was) suicidal|suicidal (?:for the|move|pass|plan|"
    r"strategy|idea)|"
    r"(?:career|political|social|financial|commercial|professional) suicide|suicide (?:squad|prevention|hotline|awareness|"
    r"door|pact film)|"
    r"(?:died by|to|after (?:his|her|their|the)|'s|before (?:his|her|their)|(?:film|book|movie|song|podcast|article|essay|"
    r"paper) about)"
    r" suicide|(?:(?:almost|nearly|practically) )?kil+(?:ing|ed)? (?:my|your|him|her|them)sel(?:f|ves) "
    r"(?:laughing|at work|over (?:this|the|that|it)|to (?:get|meet|finish|please|make|keep|be)|trying|with (?:work|overtime)|"
    r"(?:on|down) the (?:stairs|ice|steps|curb)|for (?:this|that|the) (?:job|project|company|team))|"
    r"shoot(?:ing)? (?:my|your|him|her|them)sel(?:f|ves) in the foot|shoot (?:you|him|her|them|me) (?:an?|the|over|over an?) |"
    r"cut(?:ting)? my ?self (?:shaving|cooking|chopping|on|while|when|some|off|short|out|loose|a )|"
    r"(?:hurt|burn(?:ed|t)?|cut) my ?self (?:on(?! purpose)|at (?:the gym|football|training|work|practice)|playing|skiing|"
    r"running|"
    r"lifting|falling|cooking|working out|out|by accident|while|when i (?:fell|tripped|slipped))|"
    r"assault\w* me with (?:\w+ )?(?:questions|emails|messages|demands)|rather die than(?! (?:live|go on|be here|"
    r"stay alive|keep living))|like (?:somebody|someone) hit me|hit me (?:up|with|back|that|like|how|in the feels|later)|"
    r"beats? me (?:to|at|by|in)\b|(?:should|could) have (?:kicked|slapped|hit|punched) me|kick(?:ed|s|ing)? me (?:out|off|"
    r"from|while|under)|"
    r"slap(?:ped)? me with|chok(?:ed|es) me up|(?:jump(?:ed|ing)?) off (?:a|the) (?:bridge|cliff) too|"
    r"overdos\w+ (?:on|of) (?:the )?(?:coffee|caffeine|sugar|netflix|chocolate|tv|news|screen|work|vitamin\w*)|"
    r"(?:burn(?:ed|t)?|stab(?:bed|bing)?|knife) (?:me |him |her |them |you )?in the back|not (?:joking|kidding|lying|"
    r"exaggerating)|no joke|"
    r"kill(?:s|ed|ing)? (?:the|my|a|his|her) (?:plant|plants|battery|phone|buzz|appetite|back|knees|career|grade|marriage))"
)
JOKE = re.compile(r"\b(?:lol|lmao|rofl|(?:ha){2,}h?|jk|just kidding|joking|figure of speech)\b")
TREAT = re.compile(r"\bif (?:you|he|she|they)(?:'re| are| is|'s)? (?:eats?|late|forgets?|spoils?|burns?|steals?|tell|drinks?)\b")
NOT = re.compile(
    r"\b(?:don'?t|do not|never|not|isn'?t|wouldn'?t|would not|won'?t|didn'?t|did not|no longer|hasn'?t|doesn'?t|haven'?t|"
    r"without|"
    r"aren'?t|nobody|no one) (?:[\w']+ ){0,4}$"
)
PAST = re.compile(
    r"\b(?:years? ago|months ago|back then|used to|in the past|when i was|as a (?:kid|teenager|child)|long ago|in (?:19|"
    r"20)\d\d)\b"
)
NOW = re.compile(
    r"\b(?:tonight|right now|now|today|this (?:evening|night|afternoon|morning|second|minute)|in (?:a|an|ten|five|the next) "
    r"(?:few )?(?:minutes?|hours?|bit|moment|hour)|any (?:minute|second)|before (?:morning|sunrise|midnight)|tomorrow|"
    r"goodbye)\b"
)
NEAR = re.compile(
    r"\b(?:right now|outside (?:my|the) (?:door|house|window|flat)|at (?:my|the) door|breaking (?:in|down)|"
    r"locked (?:myself )?in the|"
    r"hiding (?:in|from)|(?:has|got|holding|with) (?:a|his|her|the) (?:gun|knife|weapon)|(?:is )?coming (?:up|in|back|"
    r"home) now)\b"
)
YOUNG = re.compile(
    r"\b(?:i'?m|i am|im only|i'm only) (?:only |just )?(?:[5-9]|1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|a (?:kid|minor))\b"
)
WORK = re.compile(r"\b(?:boss|manager|teacher|professor|landlord|coach|supervisor|client|interview|colleague|exam)\b")
COUPLE = re.compile(
    r"\b(?:him|her|us|relationship|marriage|lease|contract|friendship|engagement|subscription|job|things with|with \w+)\b"
)

# --- rules --------------------------------------------------------------------------------------------------------

ACT_OF_SUICIDE = (
    r"\b(?:kil+|unalive|hang|hung|shoot|drown|delete)(?:ing|ed)? ?my ?self\b",
    r"\b(?:to|gonna|wanna|i'll|just) off my ?self\b",
    r"\b(?:end|ending|take|taking) my(?: own)? life\b(?! (?:back|seriously|in|to|into|as|story|savings|partner|for|more)\b)",
    r"\bend(?:ing)? (?:it all|everything)\b(?! (?:with|between))",
    rf"\bcommit(?:ting|ed)? {SUI}\b|\bdo {SUI}\b|\b{SUI} (?:note|plan)\b",
    r"(?<!\d )(?<!many )(?<!few )(?<!of )(?<!in )(?<!per )(?<!hundred )(?<!thousand )(?<!ten )(?<!five )(?<!more )\bkms\b"
    r"(?! (?:away|from|per|an hour|to go|long|a day|later|on|north|south))",
    r"\b(?:wanna|want to|going to|gonna|just|might|about to|i'll) (?:unalive|ctb|catch the bus for good)\b|\bsewer ?slide\b",
    rf"\bi\b(?:'\w+)? {gap(6)}(?:jump|throw myself|jumping) (?:off|from|out of) (?:a|the|my|that|this) (?:\w+ )?{PLACE}",
    r"\b(?:jump|step|walk|lie|throw my ?self|jumping|stepping) (?:down )?(?:in front of|under|into) (?:a|the|"
    r"an) (?:\w+ )?(?:train|car|bus|truck|tube|lorry|traffic)",
    r"\b(?:slit|slitting|slash|cut|cutting|slice) my (?:wrists?|throat|veins)\b|\b(?:gun|bullet) (?:to|against|in|"
    r"through) my (?:head|mouth|brain)\b",
    r"\b(?:want to|could just|going to|gonna|think about|thinking about|wanna) (?:\w+ )?(?:driv\w+|crash\w*|"
    rf"steer\w*) {gap(3)}(?:off|into) (?:a|the|oncoming)",
    rf"\b(?:i'm|i'll|i am|i|gonna|to|want|just|about|of) {gap(3)}(?:overdos\w+|od)\b|\bput a (?:rope|noose) around my neck",
    r"\b(?:goodbye|farewell) (?:letters?|notes?) (?:to|for) (?:my )?(?:family|kids|children|parents|everyone|mum|"
    r"mom)\b.*\b(?:die|dead|gone|anymore|life)\b",
    r"\b(?:mich umbringen|bringe? mich um|nehme? mir das leben|mir das leben nehmen|me (?:quiero|voy a) (?:matar|suicidar)|"
    r"quiero (?:matarme|suicidarme)|(?:veux|vais) me (?:tuer|suicider)|voglio uccidermi|quero me matar)\b",
    r"\b(?:take|taking|swallow|swallowing) (?:all|every one of|the whole bottle of) (?:of )?(?:my|the|these|"
    rf"those) (?:\w+ )?{PILLS}\b",
    rf"\b(?:sav|stockpil|hoard|collect)\w* (?:up )?(?:my |all my |the )?{PILLS}\b",
    rf"\bi\b(?:'\w+)? {gap(6)}(?:think\w*|thought|thoughts) (?:about|of) jumping\b(?! (?:ship|in|into the pool|at))",
    r"\b(?:do it|end it|nothing left|goodbye) .{0,60}\b(?:i have|i've got|i bought|got) (?:a|the|my) (?:rope|noose|gun)\b",
    r"\b(?:imagin\w+|picturing|fantasi\w+|dream\w*) (?:about )?(?:driving|crashing|steering|"
    r"jumping) (?:[\w']+ ){0,3}(?:off|into|in front of) (?:a|the|oncoming)",
)
THOUGHT_OF_SUICIDE = (
    rf"\b(?:i'?m|i am|feel|feeling|felt|been|am|getting) {gap(3)}suicidal\b",
    rf"\b(?:think\w*|thoughts?|considering|contemplating|planning) (?:of |about |my )?{gap(2)}(?:{SUI}|"
    r"suicidal)\b|\bfeel like (?:dying|killing my ?self)\b(?! (?:inside|of|when|if|from))|\bsuicidal thoughts\b",
    r"\b(?:i )?(?:have|got|made) (?:a|my) plan (?:to|for how to) (?:die|end)\b|\b(?:best|easiest|painless|"
    r"quickest) way to (?:die|end it)\b",
)
SUICIDE_NOW = (
    rf"\bi(?:'ve| have)? {gap(2)}(?:took|taken|swallowed) (?:all |a (?:lot|bunch|handful|bottle) of |too many |every |"
    r"the whole |a whole |lots of |\d\d+ |half )"
    rf"{gap(4)}(?:{PILLS}|bottle)\b(?! (?:back|to|with|the doctor|out|from|he|she|you|they))",
    rf"\b(?:rope|noose|gun|knife|razor|blade|pills) {gap(6)}on my ?self\b|\b(?:pills|tablets|"
    rf"(?<!staple )(?<!glue )(?<!toy )gun|rope|noose|razor|blade) {gap(3)}(?:in my hand|in front of me|ready|"
    r"next to me|right here|loaded|beside me|laid out)\b",
    r"\bi'm on the ledge\b|\b(?:standing|sitting|i'm|am|out) (?:here )?(?:on|at) (?:the|a) (?:edge of (?:the|"
    rf"a) )?(?:\w+ )?{PLACE}\b.*\b(?:jump|let go|end it|over)\b",
    r"\b(?:won'?t|will not) be (?:alive|around) (?:tomorrow|in the morning|much longer|by)\b|\bby the time you read this i\b",
    r"\b(?:this is )?my last (?:night|day|hours?) (?:alive|on (?:this )?earth|in this world)\b",
)
SUICIDE_PASSIVE = (
    r"\b(?:want|wants|wanted|wanna|wish|like|prefer|rather|ready|need)(?: to)? ?(?:just |only |really )?(?:to )?(?:die|"
    r"be dead|stop existing|cease to exist)\b",
    r"\bwant ?to ?die\b|\bwannadie\b|\b(?:let me|just) die\b(?! (?:down|laughing))|\bdie already\b",
    r"\bwish (?:i|that i)(?: was| were|'d been| had been)? (?:\w+ )?(?:dead(?! (?:certain|set|sure|serious|tired|wrong|"
    r"right|on))|never born|not alive|gone for good|unalive)\b|"
    r"\b(?:wish i|i should)(?: had|'d)? never (?:been|have been) born\b|\bwish i (?:hadn't been born|wasn'?t alive|"
    r"weren'?t alive|didn'?t exist)\b",
    r"\b(?:don'?t|do not|didn'?t) (?:really |even )?(?:want to|wanna) (?:be alive|exist|wake up|be on this (?:earth|"
    r"planet)|be in this world)\b",
    r"\b(?:don'?t|do not|didn'?t) (?:really |even )?(?:want to|wanna) live\b(?! (?:here|there|with|in|at|like|on|next|"
    r"together|under|alone|near|by|off|my|a|the|that|this|your|his|her)\b)",
    r"\b(?:don'?t|do not) (?:want to|wanna) be here (?:any ?more|any longer)\b",
    r"\b(?:no|any|a|the) (?:reason|point) (?:to|in|of) (?:live|living|go on|going on|be alive|being alive|keep living|"
    r"exist\w*)\b(?! (?:about|with|to|on|like|if we|together|in|here|at|for))|\bnothing (?:left )?to live for\b",
    r"\blife (?:isn'?t|is not|is no longer|not|wasn'?t) worth (?:it|living)\b|\b(?:can'?t|cannot) (?:go on|"
    r"do life) (?:living|any ?more|any longer|\.|$)|\bcan'?t go on$",
    r"\bbetter off (?:dead|if i (?:was|were|wasn'?t|weren'?t|died)|without me (?:here|alive|in it|around|in the world))\b|"
    r"\b(?:everyone|everybody|world|family|kids) (?:\w+ )?(?:would|will|'d) be better off without me\b",
    r"\bi(?:'m| am) (?:just |only |such |nothing but )?a burden (?:to|on|for) (?:every\w+|my family|all|my parents|"
    r"the people)\b",
    r"\b(?:sleep|fall asleep|go to bed) {GAP}(?:and )?(?:never|not) (?:to )?wak(?:e|ing) up\b|\bsleep forever\b|"
    r"\bhope(?:d)? i (?:don'?t|never|won'?t) wake up\b|\bnever wake up again\b",
    r"\b(?:disappear|vanish) (?:forever|for good)\b|\b(?:tired|sick|done) (?:of|with) (?:living|being alive|life|"
    r"existing)\b(?! (?:here|with|in|at|like|on|together|alone|under|out|paycheck))|\bhate being alive\b|\bgiv(?:e|en|"
    r"ing) up on (?:life|living)\b",
    r"\b(?:want|need) it all to (?:end|stop|be over)\b|\bi just want (?:it|everything) to be over for good\b",
    r"\b(?:care|notice|miss me|matter|cry) (?:if|when) (?:i (?:died|was dead|were dead|was gone|were gone|killed|"
    r"disappeared|didn'?t exist)|i'm (?:gone|dead))\b|\bdon'?t care (?:if|whether) i (?:live|die|wake up)\b",
    r"\b(?:think|thinking|thought|dream|dreaming|fantasi[sz]\w+) (?:\w+ )?(?:about|of) (?:dying|being dead|"
    r"my (?:own )?death)\b",
    rf"\b(?:{SUI}|suicidal|unalive)\b",
    r"\b(?:kil+(?:s|ing)?|cuts|cutting|harms|harming|hurting) (?:him|her|them)sel(?:f|ves)\b(?! (?:shaving|on|off|some|"
    r"short|loose|"
    r"out|by accident|while|at the))|\bkill your ?self\b|\b(?:end|take|ending|taking) (?:his|her|their) own life\b",
    r"\b(?:will (?:nicht mehr leben|sterben)|nicht mehr leben will|lebensmude|quiero morir(?:me)?|"
    r"no quiero (?:seguir viviendo|vivir mas)|"
    r"(?:veux|envie de) (?:mourir|en finir)|voglio morire|quero morrer)\b",
    r"\b(?:about|of) not (?:being here|being around|existing|being alive|waking up) ?(?:any ?more)?\b",
    r"\b(?:happier|better|easier|relieved|fine) if i (?:was|were|wasn'?t|weren'?t) (?:dead|gone|alive|no longer here|"
    r"around any ?more)\b",
    r"\bwish (?:a|some|that|the) (?:truck|bus|car|train|lorry) would (?:just )?(?:hit|run over|run into) me\b",
    r"\b(?:don'?t|do not|doesn'?t) deserve to (?:live|be alive|exist|be here any ?more)\b|\bi (?:deserve to die|"
    r"should (?:just |really )?(?:be dead|die))\b",
    r"\bwant (?:my|this) life to (?:end|be over|stop)\b|\bwant out of (?:this )?life\b|\b(?:why|can'?t|"
    r"no strength to) (?:should i |do i |bother |even )?"
    r"(?:keep|go on|carry on) living\b(?! (?:here|with|like that|in|at|together|under|off|out))",
    r"\b(?:not|won'?t) (?:going to |gonna )?be around (?:for )?(?:much|very) (?:longer|long)\b|\bend (?:things|"
    r"it) for good\b(?! (?:with|between))",
    r"\b(?:so|then|and) (?:that )?i can (?:finally )?end it\b|\b(?:voices?|head) (?:[\w']+ ){0,4}(?:end it|hurt my ?self|"
    r"die)\b",
    r"\b(?:doesn'?t|does not|don'?t|didn'?t) (?:really |even )?want to (?:live|be alive|be here|exist) any ?more\b",
    r"\b(?:end|ended|took|take|taking|ending) (?:his|her|their|your) (?:own )?life\b(?! in)|\bto be with my dead\b",
    r"\b(?:death|dying|being dead) (?:sounds?|seems?|would be|feels like) (?:so |pretty |kind of )?(?:nice|good|peaceful|"
    r"better|easier|a relief)\b",
    r"\b(?:no|any|a|one) (?:more )?reasons? to (?:stay|be) (?:alive|here any ?more)\b|\b(?:i'?m|"
    r"i am) (?:better off )?dead inside and want\b",
)
SELF_HARM = (
    r"\b(?:cut|cutting|harm|harming|harmed|hurt|hurting|burn|burning|burned|starve|starving|punish and hurt|"
    r"scratch) my ?self\b",
    r"\bself ?harm(?:ing|ed|s)?\b|\bselfharm\w*\b|\b(?:started|been|back to|stop|urge to keep) cutting (?:again|$|\.|,)|"
    r"\burges? to cut\b|\bi cut (?:again|my (?:arms?|legs?|thighs?))\b",
    r"\bscratch\w* my (?:arms?|legs?|skin|wrists?) (?:until|open|bloody|raw|till)\b|\b(?:relapsed|i'?ve|i have|"
    r"i) (?:and )?(?:\w+ )?cut again\b",
    r"\b(?:was|am|i'm|been|started) cutting (?:again|last|every|my ?self|to cope|to feel)\b",
)
ABUSE = (
    rf"\b{THEY} {gap(3)}{HIT} me\b",
    r"\b(?:i'?m|i am|i was|i get|i got|i've been|being|been|gets?) (?:\w+ )?(?:being |getting )?(?:hit|beaten|beaten up|"
    rf"strangled|choked|raped|abused|molested|assaulted) (?:by (?:my (?:own )?{KIN}|him|her|them|you|someone|a man|a guy|"
    r"mum|mom|dad)|(?:up )?at home|every (?:day|night|week))\b|\bi was raped\b|\bi get beaten\b",
    r"\b(?:hands?|arm|belt|fingers) (?:around|round|on) my (?:neck|throat)\b|\bgrab\w* me by (?:the|my) (?:throat|neck|hair)\b",
    rf"\b{THEY} {gap(2)}(?:pushe[ds]|push|shove[ds]?|threw|throws|slam\w*|dragg?\w*) me (?:down|against|across|into (?:a|"
    r"the) (?:wall|door|table)|to the (?:floor|ground)|on the floor|by)\b",
    r"\b(?:said|says|saying|threaten\w*|told me|tells me|telling me|swore|swears|keeps saying) (?:me )?(?:that )?(?:to |"
    rf"(?:he|she|they|you){WILL} )(?:\w+ )?(?:kill|hurt|beat|strangle|shoot|burn|murder|stab) (?:me|us|the kids|my kids|"
    r"my family)\b",
    rf"\b(?:scared|afraid|frightened|terrified|worried|fear|sure|know) (?:that )?(?:\w+ )?(?:he|she|they|you|my {KIN}|dad|"
    rf"mum|mom){WILL} (?:\w+ )?(?:kill|hurt|hit|beat|strangle|attack|shoot) (?:me|us|the kids|my kids)\b(?! (?:feelings|"
    r"again emotionally|if i'm late))",
    rf"\b(?:he|she|they|you|my {KIN}){WILL} (?:kill|shoot|stab) me\b.*\b(?:gun|knife|means it|serious|not a joke|"
    r"i'm scared|i'm afraid)\b",
    rf"\b{THEY} (?:has |have |already )?(?:tried to|nearly|almost) (?:kill|killed|strangle|strangled|choke|choked|stab|"
    r"drown)\w* me\b",
    rf"\b(?:forced|forces|makes|made|forcing) me to (?:have sex|sleep with|do sexual)|\bmy {KIN} {gap(2)}touch(?:es|ed|"
    r"ing)? me\b|\btouch(?:es|ed) me (?:at night|down there|inappropriately|sexually)",
    rf"\b(?:he|she|dad|mum|mom|my {KIN}) {gap(6)}(?:hits?|beats?|kicks?|slaps?|punche[sd]|slapped|kicked|whips?) (?:me|us)\b"
    r"(?! (?:to|at|by|in|up|out|off|with))",
    r"\bforc(?:es|ed|ing) (?:him|her|them)sel(?:f|ves) (?:on|onto) me\b",
    r"\b(?:if|when|once|unless) (?:i|we) (?:ever )?(?:leave|left|go to the police|call the police|tell (?:anyone|anybody|"
    r"someone|the police)|"
    rf"report) (?:[\w']+ ){{0,4}}?(?:, )?(?:he|she|they|you){WILL} (?:kill|hurt|beat|shoot) (?:me|us|the kids|my kids|them)\b",
    rf"\b(?:he|she|they|you){WILL} (?:kill|hurt|beat|shoot) (?:me|us|the kids|my kids) if (?:i|we) (?:ever )?(?:leave|left|"
    r"go|call|report)\b"
    r"(?! (?:the|a|my|out|without|to bed|late))",
    r"\bleave (?:he|she|they)(?:'ll| will) kill me\b",
    rf"\b{THEY} {gap(2)}broke my (?:arm|nose|rib|ribs|jaw|wrist|finger|leg|tooth)\b|\bthreaten\w* (?:me|us) with (?:a|the|"
    r"his|her) (?:knife|gun|bat|belt)\b",
    r"\b(?:mom|mum|mother|dad|father|sister|brother)'s (?:boyfriend|girlfriend|partner|husband|wife|friend) (?:[\w']+ ){0,3}"
    r"(?:touch(?:es|ed)|hits?|beats?|slap\w*|hurts?) (?:me|us)\b",
)
FEAR = (
    rf"\b(?:scared|afraid|frightened|terrified) of my {KIN}\b(?! (?:finding|leaving|knowing|thinking|being|getting|"
    r"reaction|dying|saying|'s))(?!'s)",
    r"\b(?:scared|afraid|frightened|terrified) of (?:him|her|them|you)(?= (?:\.|,|when|because|if|and|at home|every|since|"
    r"after|coming|hurting|hitting|physically|now|he|she)|$)",
    r"\b(?:scared|afraid|frightened|terrified) to (?:go|be|come|stay|sleep) (?:at )?home\b|\b(?:not|don'?t feel|isn'?t|"
    r"never feel|not feel) safe (?:at home|with him|with her|around him|around her|in my (?:own )?(?:home|house)|"
    r"here with)\b|\bfear(?:ing)? for my (?:life|safety)\b|\bscared for my (?:life|safety)\b",
    rf"\b{THEY} {gap(2)}(?:gets?|is|was|got|becomes|turned|are) (?:\w+ )?(?:physically )?violent\b|\bpull\w* (?:a|"
    rf"the) (?:knife|gun) on me\b|\b(?:scared|afraid|terrified) (?:to be|of being) alone with (?:him|her|my {KIN})\b|"
    rf"\b{THEY} {gap(2)}hurts me\b(?! (?:with (?:his|her|their) \w+|by (?:saying|not|ignoring)|that|feelings|emotionally))|"
    rf"\b{THEY} {gap(2)}hurt me (?:physically|again last night|badly last night)\b",
    rf"\b{THEY} {gap(2)}(?:lock(?:s|ed)? me (?:in|up)|won'?t let me leave (?:the|our) (?:house|room|flat|apartment)|"
    r"(?:took|takes|hides|hid) my (?:passport|bank cards?)|controls? (?:all )?my money)\b",
    r"\b(?:domestic (?:violence|abuse)|abusive (?:husband|wife|boyfriend|girlfriend|partner|dad|father|home|mother|"
    r"relationship))\b",
    r"\b(?:he|she|you|my (?:husband|wife|boyfriend|girlfriend|partner|ex)) (?:[\w']+ ){0,4}won'?t let me (?:out of (?:the|"
    r"my)|leave the|go out\b|see my)",
)
MINOR = (
    rf"\b(?:{THEY}|his \w+|her \w+|(?:my|our|the) (?:babysitter|teacher|neighbou?r|coach)) {gap(2)}(?:{HIT}|shakes?|"
    r"shook|shaking|hurts?|hurting|touch(?:es|ed|ing)|starv\w+|whips?|whipped) (?:my|the|our|her|his|"
    rf"their) {CHILD}\b(?!'s)(?! (?:feelings|at|in|to|by|with|up|car|out|off))",
    rf"\b(?:my|the|our|her|his|their|a|this|that) {CHILD} (?:next door )?(?:is|are|was|were|gets?|got|keeps?|has been|"
    r"have been|being)(?: \w+)? ?(?:being |getting )?(?:hit|beaten|abused|molested|touched|starved|raped|hurt by (?:her|"
    r"his|their|my|a)|locked)\b(?! (?:at|in (?:the|a) (?:game|race|final)|with|to|by (?:the|another|a better|your|"
    r"a (?:ball|bike|car|bus|flu|virus|bug|stone|rule))))",
    r"\b(?:child|children|kid|kids|baby) (?:is|are) (?:being|getting) (?:hurt|hit|beaten|abused)\b|\b(?:report|reporting|"
    r"it is|this is|it's) child abuse\b|\babus(?:es|ed|ing) (?:a|the|my|his|her) (?:child|kid|children|kids)\b",
    r"\b(?:hits?|beats?|hurts?|touches|molests|slaps|kicks) (?:her|him|them) .{0,30}\b(?:she's|he's|they're|she is|he is|"
    r"they are) "
    r"(?:only |just )?(?:\d|1[0-7])\b",
    r"\b(?:afraid|scared|terrified|worried) (?:that )?i(?:'ll| will| might| could|'m going to) (?:\w+ )?(?:hurt|harm|shake|"
    r"hit) "
    rf"(?:my|the|our) {CHILD}\b(?!'s)(?! (?:by|with|when|if|feelings))",
    r"\b(?:kids?|children|child) are getting (?:hurt|hit) (?:in|by|at) (?:that|this|the|her|his|their) (?:house|home|place|"
    r"flat)\b",
)
INTENT = (
    r"(?:want|wanna|wanting|going|gonna|plan|planning|will|'ll|about|ready|thinking|fantasi[sz]e|fantasi[sz]ing|dream|"
    r"dreaming|urge|tempted|swear|decided)"
)
KILL = (
    r"(?:kill|killing|murder|murdering|stab|stabbing|shoot|shooting|strangle|strangling|choke|choking|poison|poisoning|"
    r"torture|beat up|"
    r"run over|slit)"
)
VIOLENCE = (
    rf"\bi(?:'m|'ve|'d|m| am| have)? {gap(4)}{INTENT} {gap(4)}{KILL} {WHOM}",
    rf"\bi(?:'?ll| will|'m gonna) {gap(2)}{KILL} {WHOM}",
    r"\b(?:want|wanna|wanting|urge|plan|planning)(?: to)? (?:really |physically |badly |"
    rf"seriously )?(?:to )?hurt(?:ing)? {WHOM}",
    r"\b(?:shoot(?:ing)?|blow(?:ing)?|burn(?:ing)?) (?:up |down )?(?:the|my|our|his|her|their|this) (?:school|office|"
    r"workplace|church|house|flat|place)(?: up| down)\b|\bshoot(?:ing)? up (?:the|my|our|this)\b",
    r"\b(?:bring|bringing|take|taking) (?:a|my|the) (?:gun|knife|weapon) (?:to|into) (?:school|work|the office|class|his|"
    r"her|their)\b",
    rf"\bi (?:just |really |then |finally )?(?:hit|slapped|punched|choked|strangled|beat) (?:her|him|them|you|my (?:{KIN}|"
    rf"{CHILD}))(?= (?:\.|,|last|again|yesterday|and|because|when|so hard|in the (?:face|head|stomach)|once|hard|until)|$)",
    r"\bi(?:'ll| will|'m| am|'d)? (?:[\w']+ ){0,3}(?:want|wanna|going|gonna|will|plan|'ll) (?:to )?(?:\w+ )?"
    r"beat (?:the (?:shit|hell|crap) out of (?:him|her|them|you)|(?:him|her|them|you|my \w+) (?:up|until|bloody|to death))\b",
)
