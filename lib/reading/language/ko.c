#include "reading/lexicon.h"

/*
 * Korean: the grammatical words, the particles, family names and places, and
 * the list of all word tables.  Verbs of speaking stand in ko_speech.c, who
 * speaks in ko_people.c, figures and dates in ko_figures.c.
 *
 * Sources: the particles and endings of the standard grammars (National
 * Institute of Korean Language, 2005); family names by the census of 2015; the
 * provinces and provincial cities of both states.
 */
extern const struct lexeme_table lexemes_korean_figures;
extern const struct lexeme_table lexemes_korean_speech;
extern const struct lexeme_table lexemes_korean_people;

#define WORD(word, classes) { word, classes, 0, NULL, 0 },
#define HOW(word, classes, how) { word, classes, DETAIL_MARK | (how), NULL, 0 },
#define FAMILY(word) HOW(word, WORD_NAME, NAME_FAMILY)
#define PLACE(word) HOW(word, WORD_NAME, NAME_PLACE)
#define PARTICLE(word) WORD(word, WORD_COMPLEMENTISER)
#define PARTICLE_NOUN(word) HOW(word, WORD_COMPLEMENTISER, VERB_NOUN)
#define LINK(word) WORD(word, WORD_CONJUNCTION)
#define ADVERB(word) WORD(word, WORD_ADVERB)

/* clang-format off */
static const struct lexeme lexemes[] = {
	HOW("이", WORD_DETERMINER, DETERMINER_SAME) HOW("그", WORD_DETERMINER, DETERMINER_SAME)
	HOW("해당", WORD_DETERMINER, DETERMINER_SAME) HOW("같은", WORD_DETERMINER, DETERMINER_SAME)
	HOW("동", WORD_DETERMINER, DETERMINER_SAME) HOW("앞선", WORD_DETERMINER, DETERMINER_SAME)
	WORD("한", WORD_DETERMINER) WORD("전", WORD_DETERMINER) WORD("현", WORD_DETERMINER)
	WORD("어떤", WORD_DETERMINER | WORD_VAGUE)
	WORD("일부", WORD_DETERMINER | WORD_VAGUE) WORD("여러", WORD_DETERMINER | WORD_VAGUE)
	WORD("많은", WORD_DETERMINER | WORD_VAGUE) WORD("복수의", WORD_DETERMINER | WORD_VAGUE)
	WORD("복수", WORD_DETERMINER | WORD_VAGUE) WORD("다수의", WORD_DETERMINER | WORD_VAGUE)
	WORD("다수", WORD_DETERMINER | WORD_VAGUE)
	WORD("또", WORD_CONJUNCTION | WORD_APART) WORD("다른", WORD_DETERMINER | WORD_APART)
	WORD("별도의", WORD_DETERMINER | WORD_APART) WORD("또다른", WORD_DETERMINER | WORD_APART)
	HOW("모", WORD_DETERMINER | WORD_NAME, NAME_CUT)

	WORD("그", WORD_PRONOUN) HOW("그녀", WORD_PRONOUN, PERSON_FEMALE) HOW("그들", WORD_PRONOUN, PERSON_MANY)
	HOW("이들", WORD_PRONOUN, PERSON_MANY) WORD("본인", WORD_PRONOUN)
	HOW("나", WORD_PRONOUN, PERSON_SPEAKING) HOW("저", WORD_PRONOUN, PERSON_SPEAKING)
	HOW("내", WORD_PRONOUN, PERSON_SPEAKING | PERSON_OWN)
	HOW("우리", WORD_PRONOUN, PERSON_SPEAKING | PERSON_MANY)
	HOW("저희", WORD_PRONOUN, PERSON_SPEAKING | PERSON_MANY)
	HOW("이것", WORD_PRONOUN, PERSON_THING) HOW("그것", WORD_PRONOUN, PERSON_THING)
	HOW("이는", WORD_PRONOUN, PERSON_THING)

	/* Behind words in marks, without a blank. */
	PARTICLE("고") PARTICLE("라고") PARTICLE("이라고") PARTICLE("며") PARTICLE("라며")
	PARTICLE("이라며") PARTICLE("면서") PARTICLE("라면서") PARTICLE("이라면서")
	PARTICLE("라고도") PARTICLE("고도") PARTICLE("이라고도") PARTICLE("하고")
	PARTICLE("라고만") PARTICLE("고만") PARTICLE("이라고만") PARTICLE("라고는") PARTICLE("라") PARTICLE("이라") PARTICLE("이며") PARTICLE("다며")
	PARTICLE_NOUN("는") PARTICLE_NOUN("라는") PARTICLE_NOUN("이라는") PARTICLE_NOUN("란")
	PARTICLE_NOUN("이란") PARTICLE_NOUN("다는")
	/* "…한 것으로 알려졌다" */
	WORD("것", WORD_COMPLEMENTISER) WORD("게", WORD_COMPLEMENTISER)

	LINK("그리고") LINK("그러나") LINK("하지만") LINK("그런데") LINK("그러면서") LINK("그러면서도")
	LINK("이어") LINK("이어서") LINK("또한") LINK("한편") LINK("아울러") LINK("특히")
	LINK("따라서") LINK("그래서") LINK("이에") LINK("이에대해") LINK("다만") LINK("반면")
	LINK("게다가") LINK("더구나") LINK("결국") LINK("실제로") LINK("실제") LINK("앞서")
	LINK("이와") LINK("이처럼") LINK("그러자") LINK("이밖에") LINK("나아가") LINK("대해") LINK("관련해") LINK("관련") LINK("관해") LINK("이후") LINK("더불어")

	ADVERB("다시") ADVERB("역시") ADVERB("당시") ADVERB("즉시") ADVERB("혹시") ADVERB("동시")
	ADVERB("거듭") ADVERB("재차") ADVERB("직접") ADVERB("이미") ADVERB("아직") ADVERB("모두")
	ADVERB("함께") ADVERB("이렇게") ADVERB("그렇게") ADVERB("더")
	ADVERB("매우") ADVERB("가장") ADVERB("잘") ADVERB("못") ADVERB("안") ADVERB("곧")
	ADVERB("바로") ADVERB("주로") ADVERB("서로") ADVERB("스스로") ADVERB("별로") ADVERB("새로")
	ADVERB("대로") ADVERB("정도") ADVERB("날씨") ADVERB("사이") ADVERB("국가") ADVERB("평가")
	ADVERB("물가") ADVERB("허가") ADVERB("휴가") ADVERB("증가") ADVERB("추가") ADVERB("참가")
	ADVERB("보도") ADVERB("속도") ADVERB("제도") ADVERB("온도") ADVERB("태도") ADVERB("시도")
	ADVERB("지도") ADVERB("도로") ADVERB("경로") ADVERB("진로") ADVERB("대가") ADVERB("차이")
	ADVERB("회의") ADVERB("논의") ADVERB("합의") ADVERB("동의") ADVERB("강의") ADVERB("주의")
	ADVERB("통제") ADVERB("상황") ADVERB("가을") ADVERB("마을") ADVERB("결과") ADVERB("효과")
	ADVERB("성과") ADVERB("사과") ADVERB("과거") ADVERB("오늘날")

	FAMILY("김") FAMILY("이") FAMILY("박") FAMILY("최") FAMILY("정") FAMILY("강") FAMILY("조")
	FAMILY("윤") FAMILY("장") FAMILY("임") FAMILY("한") FAMILY("오") FAMILY("서") FAMILY("신")
	FAMILY("권") FAMILY("황") FAMILY("안") FAMILY("송") FAMILY("류") FAMILY("홍") FAMILY("전")
	FAMILY("고") FAMILY("문") FAMILY("손") FAMILY("양") FAMILY("배") FAMILY("백") FAMILY("허")
	FAMILY("남") FAMILY("심") FAMILY("노") FAMILY("하") FAMILY("곽") FAMILY("성") FAMILY("차")
	FAMILY("주") FAMILY("우") FAMILY("구") FAMILY("민") FAMILY("유") FAMILY("나") FAMILY("진")
	FAMILY("지") FAMILY("엄") FAMILY("채") FAMILY("원") FAMILY("천") FAMILY("방") FAMILY("공")
	FAMILY("현") FAMILY("함") FAMILY("변") FAMILY("염") FAMILY("여") FAMILY("추") FAMILY("도")
	FAMILY("소") FAMILY("석") FAMILY("선") FAMILY("설") FAMILY("마") FAMILY("길") FAMILY("연")
	FAMILY("위") FAMILY("표") FAMILY("명") FAMILY("기") FAMILY("반") FAMILY("왕") FAMILY("금")
	FAMILY("옥") FAMILY("육") FAMILY("인") FAMILY("맹") FAMILY("제") FAMILY("탁") FAMILY("국")
	FAMILY("어") FAMILY("리") FAMILY("림") FAMILY("량") FAMILY("려") FAMILY("렴") FAMILY("로")
	FAMILY("남궁") FAMILY("황보") FAMILY("제갈") FAMILY("선우") FAMILY("독고") FAMILY("사공")
	FAMILY("서문")
	HOW("○○", WORD_NAME, NAME_CUT) HOW("아무개", WORD_NAME, NAME_CUT)
	HOW("모씨", WORD_NAME | WORD_TITLE, NAME_CUT)

	PLACE("북한") PLACE("남한") PLACE("한국") PLACE("미국") PLACE("중국") PLACE("일본") PLACE("러시아")
	PLACE("영국") PLACE("프랑스") PLACE("독일") PLACE("유럽") PLACE("우크라이나") PLACE("베트남")
	PLACE("평양") PLACE("평양시") PLACE("함경북도") PLACE("함경남도") PLACE("함북") PLACE("함남")
	PLACE("양강도") PLACE("량강도") PLACE("자강도") PLACE("평안북도") PLACE("평안남도") PLACE("평북")
	PLACE("평남") PLACE("황해북도") PLACE("황해남도") PLACE("황북") PLACE("황남") PLACE("강원도")
	PLACE("개성") PLACE("개성시") PLACE("남포") PLACE("남포시") PLACE("나선") PLACE("나선시")
	PLACE("라선시") PLACE("청진") PLACE("청진시") PLACE("신의주") PLACE("신의주시") PLACE("함흥")
	PLACE("함흥시") PLACE("혜산") PLACE("혜산시") PLACE("회령") PLACE("회령시") PLACE("무산")
	PLACE("무산군") PLACE("온성군") PLACE("강계시") PLACE("사리원시") PLACE("해주시") PLACE("원산시")
	PLACE("평성시") PLACE("순천시") PLACE("김책시") PLACE("단천시") PLACE("서울") PLACE("서울시")
	PLACE("부산") PLACE("부산시") PLACE("대구") PLACE("대구시") PLACE("인천") PLACE("인천시")
	PLACE("광주") PLACE("광주시") PLACE("대전") PLACE("대전시") PLACE("울산") PLACE("울산시")
	PLACE("세종시") PLACE("경기도") PLACE("충청북도") PLACE("충청남도") PLACE("전라북도")
	PLACE("전라남도") PLACE("경상북도") PLACE("경상남도") PLACE("충북") PLACE("충남") PLACE("전북")
	PLACE("전남") PLACE("경북") PLACE("경남") PLACE("제주") PLACE("제주도") PLACE("수원시")
	PLACE("단둥") PLACE("베이징") PLACE("워싱턴") PLACE("도쿄") PLACE("모스크바") PLACE("선양")
	PLACE("내부") PLACE("현지") PLACE("국경") PLACE("접경")
};
/* clang-format on */

static const struct lexeme_table grammar = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};

static const struct lexeme_table *const tables[] = {
	&lexemes_korean_figures, &grammar, &lexemes_korean_speech, &lexemes_korean_people, NULL
};

static const struct ending endings[] = {
	{ "은", ENDING_TOPIC, 0 }, { "는", ENDING_TOPIC, 0 }, { "께서는", ENDING_TOPIC, 0 },
	{ "도", ENDING_TOPIC, 0 },
	{ "이", ENDING_SUBJECT, 0 }, { "가", ENDING_SUBJECT, 0 }, { "께서", ENDING_SUBJECT, 0 },
	{ "을", ENDING_OBJECT, 0 }, { "를", ENDING_OBJECT, 0 },
	{ "의", ENDING_OF, 0 }, { "와", ENDING_WITH, 0 }, { "과", ENDING_WITH, 0 },
	{ "와의", ENDING_OF, 0 }, { "과의", ENDING_OF, 0 }, { "에서의", ENDING_OF, 0 },
	{ "에", ENDING_AT, 0 }, { "에서", ENDING_AT, 0 }, { "에서는", ENDING_AT, 0 },
	{ "에서도", ENDING_AT, 0 }, { "에는", ENDING_AT, 0 }, { "에도", ENDING_AT, 0 },
	{ "에게", ENDING_AT, 0 }, { "에게는", ENDING_AT, 0 }, { "에게서", ENDING_AT, 0 },
	{ "한테", ENDING_AT, 0 }, { "께", ENDING_AT, 0 }, { "로", ENDING_AT, 0 },
	{ "으로", ENDING_AT, 0 }, { "로서", ENDING_AT, 0 }, { "으로서", ENDING_AT, 0 },
	{ "로는", ENDING_AT, 0 }, { "으로는", ENDING_AT, 0 }, { "로부터", ENDING_AT, 0 },
	{ "으로부터", ENDING_AT, 0 }, { "부터", ENDING_AT, 0 }, { "까지", ENDING_AT, 0 },
	{ "들", ENDING_MANY, 3 },
	{ "다고", ENDING_QUOTES, 3 }, { "라고", ENDING_QUOTES, 3 }, { "냐고", ENDING_QUOTES, 3 },
	{ "자고", ENDING_QUOTES, 3 }, { "이라고", ENDING_QUOTES, 0 },
	{ "다고도", ENDING_QUOTES, 3 }, { "라고도", ENDING_QUOTES, 3 },
	{ "다고는", ENDING_QUOTES, 3 }, { "달라고", ENDING_QUOTES, 6 },
	{ "다며", ENDING_QUOTES_ON, 3 }, { "라며", ENDING_QUOTES_ON, 3 },
	{ "냐며", ENDING_QUOTES_ON, 3 }, { "이라며", ENDING_QUOTES_ON, 0 },
	{ "다면서", ENDING_QUOTES_ON, 3 }, { "라면서", ENDING_QUOTES_ON, 3 },
	{ "냐면서", ENDING_QUOTES_ON, 3 }, { "자면서", ENDING_QUOTES_ON, 3 },
	{ "이라면서", ENDING_QUOTES_ON, 0 },
	{ "다는", ENDING_QUOTES_NOUN, 3 }, { "라는", ENDING_QUOTES_NOUN, 3 },
	{ "냐는", ENDING_QUOTES_NOUN, 3 }, { "이라는", ENDING_QUOTES_NOUN, 0 },
	{ "지만", ENDING_LINKS, 0 }, { "으며", ENDING_LINKS, 0 }, { "으면서", ENDING_LINKS, 0 },
	{ "하면서", ENDING_LINKS, 0 }, { "되면서", ENDING_LINKS, 0 }, { "하며", ENDING_LINKS, 0 },
	{ "해서", ENDING_LINKS, 0 }, { "하여", ENDING_LINKS, 0 }, { "니까", ENDING_LINKS, 0 },
	{ "는데", ENDING_LINKS, 0 }, { "은데", ENDING_LINKS, 0 }, { "자마자", ENDING_LINKS, 0 },
	{ "려고", ENDING_LINKS, 0 }, { "도록", ENDING_LINKS, 0 }, { "거나", ENDING_LINKS, 0 },
	{ "므로", ENDING_LINKS, 0 }, { "했고", ENDING_LINKS, 0 }, { "었고", ENDING_LINKS, 0 },
	{ "았고", ENDING_LINKS, 0 }, { "였고", ENDING_LINKS, 0 }, { "됐고", ENDING_LINKS, 0 },
	{ "하자", ENDING_LINKS, 0 }, { "되자", ENDING_LINKS, 0 }, { "하면", ENDING_LINKS, 0 },
	{ "되면", ENDING_LINKS, 0 },
	{ "하는", ENDING_DESCRIBES, 0 }, { "되는", ENDING_DESCRIBES, 0 },
	{ "있는", ENDING_DESCRIBES, 0 }, { "없는", ENDING_DESCRIBES, 0 },
	{ "했던", ENDING_DESCRIBES, 0 }, { "하던", ENDING_DESCRIBES, 0 },
	{ "있던", ENDING_DESCRIBES, 0 }, { "려는", ENDING_DESCRIBES, 0 },
	{ "받은", ENDING_DESCRIBES, 0 }, { "겪은", ENDING_DESCRIBES, 0 },
	{ "한", ENDING_DESCRIBES, 0 }, { "된", ENDING_DESCRIBES, 0 },
	{ NULL, 0, 0 }
};

static const struct told_phrase told[] = {
	{ "익명", TOLD_ANONYMITY, NULL }, { "신원 공개", TOLD_ANONYMITY, NULL },
	{ "신분 공개", TOLD_ANONYMITY, NULL }, { "이름 밝히", TOLD_ANONYMITY, NULL },
	{ "이름을 밝히", TOLD_ANONYMITY, NULL }, { "신원을 밝히", TOLD_ANONYMITY, NULL },
	{ "실명을 밝히", TOLD_ANONYMITY, NULL }, { "신변 안전", TOLD_ANONYMITY, NULL },
	{ "신변 보호", TOLD_ANONYMITY, NULL }, { "신변의 안전", TOLD_ANONYMITY, NULL },
	{ "신변 안전", TOLD_REASON, "safety" }, { "신변의 안전", TOLD_REASON, "safety" },
	{ "신변 보호", TOLD_REASON, "safety" }, { "신변 위협", TOLD_REASON, "safety" },
	{ "안전 위해", TOLD_REASON, "safety" }, { "안전을 위해", TOLD_REASON, "safety" },
	{ "안전을 이유", TOLD_REASON, "safety" }, { "보복 우려", TOLD_REASON, "safety" },
	{ "보복을 우려", TOLD_REASON, "safety" }, { "처벌을 우려", TOLD_REASON, "safety" },
	{ "권한이 없", TOLD_REASON, "not_authorised" },
	{ "공개할 권한", TOLD_REASON, "not_authorised" },
	{ "직장", TOLD_REASON, "job" }, { "불이익을 우려", TOLD_REASON, "job" },
	{ "소송", TOLD_REASON, "legal" },
	{ "비보도", TOLD_RULES, "off_record" }, { "오프더레코드", TOLD_RULES, "off_record" },
	{ "배경 설명", TOLD_RULES, "background" },
	{ "직접 목격", TOLD_KNOWLEDGE, "witnessed" }, { "직접 본", TOLD_KNOWLEDGE, "witnessed" },
	{ "목격한", TOLD_KNOWLEDGE, "witnessed" }, { "현장을 지켜본", TOLD_KNOWLEDGE, "witnessed" },
	{ "전해 들은", TOLD_KNOWLEDGE, "hearsay" }, { "전해들은", TOLD_KNOWLEDGE, "hearsay" },
	{ "문서를 입수", TOLD_KNOWLEDGE, "saw_document" },
	{ "문건을 입수", TOLD_KNOWLEDGE, "saw_document" },
	{ "입수한 문", TOLD_KNOWLEDGE, "saw_document" },
	{ "입수한 자료", TOLD_KNOWLEDGE, "saw_document" },
	{ "가명", TOLD_PSEUDONYM, NULL },
	{ NULL, TOLD_ANONYMITY, NULL }
};

static const char *const sentence_ends[] = {
	"다", "까", "요", "냐", "자", "라", "죠", "네", "니", "음", "임", "함", "됨", "지", NULL
};

static const char *const none[] = { NULL };

static const struct key_words grammar_words[] = {
	{ GRAMMAR_ESSIVE, "으로 로" },
	/* 올해 안에: no day on which something was said */
	{ GRAMMAR_PERIOD, "안 안에 내 내에 중 중에 초 말 상반기 하반기 들어" },
	{ 0, NULL },
};

static const struct key_words keys[] = {
	{ KEY_AND_OTHERS, "등" },
	{ KEY_DECADE, "대" },
	{ KEY_HAVING, "바" },
	{ KEY_ANNOUNCES, "밝혔다 밝힌 밝혔고 밝혔으며 발표했다 발표한 발표했고 공개했다 보도했다 보도한" },
	{ KEY_ATTACHED, "여" },
	{ KEY_POSITION, "입장이다 방침이다 계획이다 의견이다 생각이다 각오다" },
	{ KEY_PART_OF_DAY, "오전 오후 새벽 아침 점심 저녁 밤 낮 정오 자정" },
	{ 0, NULL },
};

/* Bodies that a person is of: 홍길동 한빛대 교수. */
static const struct suffix_text bodies[] = {
	SUFFIX("대"), SUFFIX("대학"), SUFFIX("원"), SUFFIX("연구소"), SUFFIX("연구실"), SUFFIX("병원"),
	SUFFIX("학교"), SUFFIX("협회"), SUFFIX("학회"), SUFFIX("부"), SUFFIX("청"), SUFFIX("당"),
	SUFFIX("사"), SUFFIX("국"), SUFFIX("실"), SUFFIX("소"), SUFFIX("단"), SUFFIX("팀"),
	SUFFIX("시"), SUFFIX("군"), SUFFIX("구"), SUFFIX("신문"), SUFFIX("방송"), SUFFIX("일보"),
	SUFFIX("은행"), { NULL, 0 }
};

/* What begins like a family name and ends so is a town or a body. */
static const struct suffix_text no_names[] = {
	SUFFIX("시"), SUFFIX("청"), SUFFIX("당"), SUFFIX("협"), SUFFIX("측"), SUFFIX("회"),
	SUFFIX("처"), SUFFIX("실"), SUFFIX("단"), SUFFIX("국"), SUFFIX("객"), { NULL, 0 }
};

static const struct suffix_text *const suffixes[SUFFIXES] = { [SUFFIX_BODY] = bodies,
							 [SUFFIX_NO_NAME] = no_names };

/* In the names of English works and bands: rock 'n' roll. */
static const char *const elisions[] = { "n", NULL };

const struct language language_korean = {
	.code = "ko",
	.name = "Korean",
	.tables = tables,
	.abbreviations = none,
	.elisions = elisions,
	.grammar = grammar_words,
	.keys = keys,
	.suffixes = suffixes,
	.common = none,
	.verb_last = true,
	.endings = endings,
	.told = told,
	.sentence_ends = sentence_ends,
};
