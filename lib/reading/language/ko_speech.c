#include "reading/lexicon.h"

/*
 * Korean verbs of speaking, in the forms that end a clause or lead on to the
 * next, and the nouns of speech.  Source: the quotative constructions of the
 * standard grammars, and the reporting verbs of news agencies' style.
 *
 * A verb in -하다 is told by its noun; others by stem and past stem.
 */
#define FORM(word, how, base) { word, WORD_SPEECH, DETAIL_MARK | (how), base, 0 },
#define HA_WITH(noun, how) \
	FORM(noun "했다", (how) | VERB_PAST, noun "하다") \
	FORM(noun "한다", (how) | VERB_THIRD, noun "하다") \
	FORM(noun "했고", (how) | VERB_PAST, noun "하다") \
	FORM(noun "했으며", (how) | VERB_PAST, noun "하다") \
	FORM(noun "했지만", (how) | VERB_PAST, noun "하다") \
	FORM(noun "했는데", (how) | VERB_PAST, noun "하다") \
	FORM(noun "했었다", (how) | VERB_PAST, noun "하다") \
	FORM(noun "했습니다", (how) | VERB_PAST, noun "하다") \
	FORM(noun "합니다", (how) | VERB_THIRD, noun "하다") \
	FORM(noun "하며", (how) | VERB_ING, noun "하다") \
	FORM(noun "하면서", (how) | VERB_ING, noun "하다") \
	FORM(noun "하고", (how) | VERB_ING, noun "하다") \
	FORM(noun "하기도", (how) | VERB_ING, noun "하다") \
	FORM(noun "해왔다", (how) | VERB_PAST, noun "하다") \
	FORM(noun "해", (how) | VERB_ING, noun "하다") \
	FORM(noun "한", (how) | VERB_PARTICIPLE, noun "하다")
#define HA(noun) HA_WITH(noun, VERB_QUOTES)
/* "…"으로 내다봤다: takes what is said as a noun, too */
#define AS(noun) HA_WITH(noun, VERB_QUOTES | VERB_CALLS)
#define VERB(stem, past, base) \
	FORM(past "다", VERB_QUOTES | VERB_PAST, base) \
	FORM(past "고", VERB_QUOTES | VERB_PAST, base) \
	FORM(past "으며", VERB_QUOTES | VERB_PAST, base) \
	FORM(past "지만", VERB_QUOTES | VERB_PAST, base) \
	FORM(past "는데", VERB_QUOTES | VERB_PAST, base) \
	FORM(past "습니다", VERB_QUOTES | VERB_PAST, base) \
	FORM(stem "며", VERB_QUOTES | VERB_ING, base) \
	FORM(stem "면서", VERB_QUOTES | VERB_ING, base) \
	FORM(stem "고", VERB_QUOTES | VERB_ING, base)
/* Reports only right behind words said: "…다고 했다", not "일을 했다". */
#define BEHIND(word, base) FORM(word, VERB_QUOTES | VERB_ON | VERB_PAST, base)
/* A noun of speech as the verb: "…는 설명이다", "…다는 게 그의 주장이다". */
#define NOUN_VERB(noun) \
	FORM(noun "이다", VERB_NOUN | VERB_THIRD, noun) \
	FORM(noun "이었다", VERB_NOUN | VERB_PAST, noun) \
	FORM(noun "입니다", VERB_NOUN | VERB_THIRD, noun)
#define HEARSAY(word) FORM(word, VERB_BY_NOBODY | VERB_THIRD, NULL)
#define HEARSAY_BEHIND(word) FORM(word, VERB_BY_NOBODY | VERB_ON | VERB_THIRD, NULL)
#define ACCORDING(word) { word, WORD_SPEECH_NOUN, DETAIL_MARK | VERB_ACCORDING, NULL, 0 },
#define NOUN(word) { word, WORD_SPEECH_NOUN, 0, NULL, 0 },
#define MEETS(word) { word, WORD_SPEECH_NOUN | WORD_ADVERB, 0, NULL, 0 },

/* clang-format off */
static const struct lexeme lexemes[] = {
	HA("말") HA("전") HA("설명") HA("강조") HA("주장") HA("지적") HA("토로") HA("언급") HA("발언")
	HA("답") HA("대답") HA("응답") HA("질문") HA("반문") HA("반박") HA("비판") HA("비난") HA("규탄")
	HA("성토") HA("질타") HA("경고") HA("우려") HA("호소") HA("하소연") HA("귀띔") HA("증언")
	HA("진술") HA("고백") HA("폭로") HA("회고") HA("해명") HA("시인") HA("부인") HA("인정")
	HA("촉구") HA("당부") HA("주문") HA("약속") HA("다짐") HA("선언") HA("발표") HA("공개")
	HA("보도") HA("보고") HA("역설") HA("피력") HA("일축") HA("위협") AS("평가") AS("분석")
	AS("전망") AS("예상") AS("예측") AS("추정") AS("추측") AS("진단") HA("제안") HA("제기")
	HA("통보") HA("지시") HA("명령") HA("예고") HA("소개") HA("축하") HA("환영") HA("한탄")
	HA("개탄") HA("불평") HA("항의") HA("반발") HA("요구") HA("요청") HA("조언") HA("충고")
	HA("부연") HA("첨언") HA("단언") HA("장담") HA("단정") HA("확언") HA("확인") HA("재확인")
	AS("판단") AS("기대") HA("희망") HA("회상") HA("술회") HA("인용") HA("기록") HA("명시")
	HA("권고") HA("표명") HA("시사") HA("암시") HA("논평") HA("자평") HA("자랑") HA("고발")
	HA("훈계") HA("판시") HA("판결") HA("안내") HA("호언") HA("격려") HA("치하") HA("반문") HA("속삭이듯 말") HA("얘기") HA("이야기") HA("거론") HA("탄식") HA("힐난")
	HA("맹비난") HA("혹평") HA("호평") HA("극찬") HA("칭찬") HA("감사") HA("사과") HA("변명")
	VERB("밝히", "밝혔", "밝히다") VERB("덧붙이", "덧붙였", "덧붙이다")
	VERB("반기", "반겼", "반기다") VERB("받아치", "받아쳤", "받아치다") VERB("추켜세우", "추켜세웠", "추켜세우다")
	VERB("알리", "알렸", "알리다") VERB("꼬집으", "꼬집었", "꼬집다")
	VERB("털어놓으", "털어놨", "털어놓다") VERB("털어놓으", "털어놓았", "털어놓다")
	VERB("외치", "외쳤", "외치다") VERB("묻", "물었", "묻다") VERB("되묻", "되물었", "되묻다")
	FORM("내다봤다", VERB_QUOTES | VERB_CALLS | VERB_PAST, "내다보다") FORM("내다본다", VERB_QUOTES | VERB_CALLS | VERB_THIRD, "내다보다")
	FORM("내다봤고", VERB_QUOTES | VERB_CALLS | VERB_PAST, "내다보다") FORM("내다봤으며", VERB_QUOTES | VERB_CALLS | VERB_PAST, "내다보다")
	FORM("규정했다", VERB_QUOTES | VERB_CALLS | VERB_PAST, "규정하다") VERB("꼽으", "꼽았", "꼽다") VERB("이르", "일렀", "이르다")
	VERB("적으", "적었", "적다") VERB("쓰", "썼", "쓰다") VERB("맞서", "맞섰", "맞서다")
	VERB("몰아붙이", "몰아붙였", "몰아붙이다") VERB("쏘아붙이", "쏘아붙였", "쏘아붙이다")
	VERB("되뇌", "되뇌었", "되뇌다") VERB("읊조리", "읊조렸", "읊조리다")
	VERB("못박", "못박았", "못박다") VERB("잘라 말하", "잘라 말했", "잘라 말하다")
	VERB("타이르", "타일렀", "타이르다") VERB("중얼거리", "중얼거렸", "중얼거리다")
	VERB("비꼬", "비꼬았", "비꼬다") VERB("거들", "거들었", "거들다") VERB("내비치", "내비쳤", "내비치다")
	BEHIND("했다", "하다") BEHIND("했고", "하다") BEHIND("했으며", "하다") BEHIND("했지만", "하다")
	BEHIND("했습니다", "하다") BEHIND("했는데", "하다") BEHIND("하더라", "하다") BEHIND("봤다", "보다")
	BEHIND("보고", "보다") BEHIND("불렀다", "부르다")
	FORM("밝힌", VERB_QUOTES | VERB_PARTICIPLE, "밝히다") FORM("덧붙인", VERB_QUOTES | VERB_PARTICIPLE, "덧붙이다")
	/* 입을 모았다, 목소리를 높였다, 말을 이었다, 선을 그었다, 분통을 터뜨렸다 */
	FORM("모았다", VERB_PAST, "입을 모으다") FORM("높였다", VERB_PAST, "목소리를 높이다")
	FORM("이었다", VERB_PAST, "말을 잇다") FORM("그었다", VERB_PAST, "선을 긋다")
	FORM("터뜨렸다", VERB_PAST, "분통을 터뜨리다") FORM("터트렸다", VERB_PAST, "분통을 터트리다")
	FORM("찼다", VERB_PAST, "혀를 차다") FORM("쏟아냈다", VERB_PAST, "쏟아내다")
	FORM("내놨다", VERB_PAST, "내놓다") FORM("내놓았다", VERB_PAST, "내놓다")
	FORM("나타냈다", VERB_PAST, "나타내다") FORM("드러냈다", VERB_PAST, "드러내다")
	FORM("보였다", VERB_PAST, "보이다")

	NOUN_VERB("설명") NOUN_VERB("전언") NOUN_VERB("주장") NOUN_VERB("지적") NOUN_VERB("입장")
	NOUN_VERB("반응") NOUN_VERB("분석") NOUN_VERB("평가") NOUN_VERB("전망") NOUN_VERB("말")
	NOUN_VERB("이야기") NOUN_VERB("얘기") NOUN_VERB("증언") NOUN_VERB("해명") NOUN_VERB("판단")
	NOUN_VERB("관측") NOUN_VERB("비판") NOUN_VERB("우려") NOUN_VERB("하소연") NOUN_VERB("계획")
	NOUN_VERB("방침") NOUN_VERB("의견")
	FORM("것이다", VERB_NOUN | VERB_ON | VERB_THIRD, "것") FORM("것입니다", VERB_NOUN | VERB_ON, "것")
	FORM("거다", VERB_NOUN | VERB_ON | VERB_THIRD, "것")

	HEARSAY("알려졌다") HEARSAY("알려진다") HEARSAY("알려져") HEARSAY("알려지고") HEARSAY("전해졌다")
	HEARSAY("전해진다") HEARSAY("전해지고") HEARSAY("파악됐다") HEARSAY("파악된다") HEARSAY("추정된다")
	HEARSAY("추정됐다") HEARSAY("관측된다") HEARSAY("관측됐다") HEARSAY("예상된다") HEARSAY("전망된다")
	HEARSAY("분석된다") HEARSAY("풀이된다") HEARSAY("해석된다") HEARSAY("평가된다") HEARSAY("확인됐다")
	HEARSAY("조사됐다") HEARSAY("집계됐다") HEARSAY("나타났다") HEARSAY("보인다") HEARSAY("여겨진다")
	HEARSAY_BEHIND("한다") HEARSAY_BEHIND("합니다") HEARSAY_BEHIND("전해진다")

	ACCORDING("따르면") ACCORDING("의하면") ACCORDING("따르자면")

	NOUN("통화") NOUN("전화통화") NOUN("인터뷰") NOUN("회견") NOUN("기자회견") NOUN("간담회")
	NOUN("기자간담회") NOUN("브리핑") NOUN("정례브리핑") NOUN("발표") NOUN("성명") NOUN("담화")
	NOUN("보도") NOUN("보고서") NOUN("논평") NOUN("연설") NOUN("기념사") NOUN("축사") NOUN("회의")
	NOUN("전체회의") NOUN("토론회") NOUN("세미나") NOUN("방송") NOUN("라디오") NOUN("서면")
	NOUN("자료") NOUN("보도자료") NOUN("페이스북") NOUN("트위터") NOUN("엑스") NOUN("인스타그램")
	NOUN("소셜미디어") NOUN("사회관계망서비스") NOUN("홈페이지") NOUN("기자") NOUN("취재진")
	NOUN("본지") NOUN("본보") NOUN("언론") NOUN("매체") NOUN("전화") NOUN("문자") NOUN("이메일")
	NOUN("메시지") NOUN("기사") NOUN("사설") NOUN("칼럼") NOUN("글") NOUN("답변") NOUN("법정")
	NOUN("공판") NOUN("재판") NOUN("청문회") NOUN("국정감사") NOUN("자리") NOUN("대담") NOUN("면담")
	NOUN("편지") NOUN("서한") NOUN("일문일답") NOUN("유튜브") NOUN("~통신") NOUN("~신문")
	NOUN("~방송") NOUN("~일보") NOUN("~매체") NOUN("~뉴스")
	MEETS("만나") MEETS("만난") MEETS("통해") MEETS("출연해") MEETS("나와")
};
/* clang-format on */

extern const struct lexeme_table lexemes_korean_speech;
const struct lexeme_table lexemes_korean_speech = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
