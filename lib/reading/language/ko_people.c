#include "reading/lexicon.h"

/*
 * Korean nouns for who speaks: persons, titles, groups, bodies, documents.  With
 * "~" in front they are also the end of compounds: 대북소식통, 외교부장관.
 */
/* What says no more of somebody than that he speaks. */
#define SOURCE(word) \
	{ word, WORD_PERSON, DETAIL_MARK | PERSON_THING, word, 0 }, \
	{ "~" word, WORD_PERSON, DETAIL_MARK | PERSON_THING, word, 0 },
#define PERSON(word) { word, WORD_PERSON, 0, NULL, 0 }, { "~" word, WORD_PERSON, 0, NULL, 0 },
#define ONLY(word) { word, WORD_PERSON, 0, NULL, 0 },
#define MAN(word) { word, WORD_PERSON, DETAIL_MARK | PERSON_MALE, NULL, 0 },
#define WOMAN(word) { word, WORD_PERSON, DETAIL_MARK | PERSON_FEMALE, NULL, 0 },
#define TITLE(word) \
	{ word, WORD_TITLE | WORD_PERSON, 0, NULL, 0 }, \
	{ "~" word, WORD_TITLE | WORD_PERSON, 0, NULL, 0 },
/* Behind a name only; says nothing of who it is. */
#define HONOUR(word) \
	{ word, WORD_TITLE | WORD_PERSON, DETAIL_MARK | NAME_CUT, NULL, 0 }, \
	{ "~" word, WORD_TITLE | WORD_PERSON, DETAIL_MARK | NAME_CUT, NULL, 0 },
#define GROUP(word) { word, WORD_GROUP, 0, NULL, 0 },
#define BODY(word) { word, WORD_ORGANISATION, 0, NULL, 0 },
#define BODY_END(word) { "~" word, WORD_ORGANISATION, 0, NULL, 0 },
#define NAMED(word) { word, WORD_ORGANISATION, DETAIL_MARK | PERSON_PROPER, NULL, 0 },
#define DOCUMENT(word) { word, WORD_DOCUMENT, 0, NULL, 0 },
#define DESCRIBES(word) { word, WORD_ANONYMITY, DETAIL_MARK | PERSON_RELATIVE, NULL, 0 },

/* clang-format off */
static const struct lexeme lexemes[] = {
	SOURCE("소식통") SOURCE("관계자") SOURCE("당국자") SOURCE("취재원") SOURCE("제보자")
	SOURCE("사람") SOURCE("인사") SOURCE("인물")
	PERSON("주민") PERSON("간부") PERSON("상인") PERSON("장사꾼") PERSON("돈주") PERSON("노동자")
	PERSON("농민") PERSON("농장원") PERSON("군인") PERSON("병사") PERSON("장교") PERSON("대학생")
	PERSON("학생") PERSON("교사") PERSON("의사") PERSON("간호사") PERSON("기사") PERSON("운전사")
	PERSON("운전기사") PERSON("무역일꾼") PERSON("일꾼") PERSON("탈북민") PERSON("탈북자")
	PERSON("목격자") PERSON("생존자") PERSON("피해자") PERSON("유가족") PERSON("유족") PERSON("가족")
	PERSON("친척") PERSON("이웃") PERSON("동료") PERSON("지인") PERSON("친구") PERSON("직원")
	PERSON("종업원") PERSON("공무원") PERSON("경찰관") PERSON("보안원") PERSON("안전원") PERSON("보위원")
	PERSON("보위지도원") PERSON("외교관") PERSON("전문가") PERSON("분석가") PERSON("활동가")
	PERSON("연구자") PERSON("학자") PERSON("변호인") PERSON("측근") PERSON("책임자") PERSON("담당자")
	PERSON("실무자") PERSON("참석자") PERSON("참가자") PERSON("방청객") PERSON("관람객") PERSON("대리인") PERSON("투숙객") PERSON("승객") PERSON("환자") PERSON("소비자") PERSON("세입자") PERSON("이용객") PERSON("유권자") PERSON("지지자") PERSON("조합원") PERSON("당선인") PERSON("후보자") PERSON("시민") PERSON("여행객") PERSON("관광객")
	PERSON("업자") PERSON("밀수꾼") PERSON("브로커") PERSON("선원") PERSON("어민") PERSON("어부")
	PERSON("상점주") PERSON("점주") PERSON("사업가") PERSON("기업인") PERSON("부모") PERSON("남편")
	PERSON("아저씨") PERSON("노인") PERSON("청년") PERSON("인민반장") PERSON("여맹원") PERSON("당원")
	MAN("남성") MAN("남자") MAN("아버지") MAN("아들") WOMAN("여성") WOMAN("여자") WOMAN("어머니")
	WOMAN("아내") WOMAN("딸") WOMAN("할머니") MAN("할아버지") ONLY("누리꾼") ONLY("네티즌")

	HONOUR("씨") HONOUR("여사") HONOUR("님")
	TITLE("대통령") TITLE("총리") TITLE("장관") TITLE("차관") TITLE("대변인") TITLE("부대변인")
	TITLE("위원장") TITLE("부위원장") TITLE("국무위원장") TITLE("의장") TITLE("의원") TITLE("대표")
	TITLE("원내대표") TITLE("총재") TITLE("회장") TITLE("부회장") TITLE("사장") TITLE("부사장")
	TITLE("이사장") TITLE("이사") TITLE("원장") TITLE("국장") TITLE("과장") TITLE("실장") TITLE("처장")
	TITLE("청장") TITLE("총장") TITLE("사무총장") TITLE("지사") TITLE("도지사") TITLE("구청장")
	TITLE("군수") TITLE("부장") TITLE("차장") TITLE("팀장") TITLE("반장") TITLE("소장") TITLE("센터장")
	TITLE("교장") TITLE("교수") TITLE("박사") TITLE("연구위원") TITLE("선임연구위원") TITLE("연구원")
	TITLE("기자") TITLE("특파원") TITLE("앵커") TITLE("작가") TITLE("감독") TITLE("변호사")
	TITLE("검사") TITLE("판사") TITLE("대사") TITLE("공사") TITLE("참사") TITLE("영사") TITLE("특사")
	TITLE("대장") TITLE("중장") TITLE("대령") TITLE("사령관") TITLE("참모총장") TITLE("합참의장")
	TITLE("비서관") TITLE("수석") TITLE("보좌관") TITLE("부부장") TITLE("제1부부장") TITLE("비서")
	TITLE("총비서") TITLE("상무") TITLE("전무") TITLE("목사") TITLE("신부") TITLE("주교") TITLE("스님")
	TITLE("선장") TITLE("서장") TITLE("단장") TITLE("본부장") TITLE("지부장") TITLE("지점장")
	TITLE("위원") TITLE("부의장") TITLE("지검장") TITLE("차관보") TITLE("정책관") TITLE("심의관")
	TITLE("조정관") TITLE("담당관") TITLE("사무관") TITLE("주무관") TITLE("교육감") TITLE("이장")
	TITLE("부소장") TITLE("학장") TITLE("조합장") TITLE("지회장") TITLE("편집장") TITLE("주필")
	TITLE("논설위원") TITLE("해설위원") TITLE("병원장") TITLE("약사") TITLE("수의사") TITLE("회계사")
	TITLE("노무사") TITLE("코치") TITLE("선수") TITLE("함장") TITLE("조종사") TITLE("기관사")
	TITLE("항해사") TITLE("갑판장") TITLE("중대장") TITLE("대대장") TITLE("여단장") TITLE("원내대변인")
	TITLE("공동대표") TITLE("집행위원장") TITLE("사무국장") TITLE("홍보팀장") TITLE("부대표")
	TITLE("시의원") TITLE("도의원") TITLE("구의원") TITLE("후보") TITLE("서기") TITLE("지배인") TITLE("관리위원장") TITLE("주석") TITLE("국왕")
	{ "~시장", WORD_TITLE | WORD_PERSON, 0, NULL, 0 },
	{ "시장", WORD_TITLE, 0, NULL, 0 },

	GROUP("주민들") GROUP("국민") GROUP("여론") GROUP("업계") GROUP("학계") GROUP("정치권") GROUP("유족들")
	GROUP("야권") GROUP("여권") GROUP("시민사회") GROUP("일각")

	BODY("정부") BODY("당국") BODY("경찰") BODY("검찰") BODY("군") BODY("회사") BODY("기업") BODY("학교")
	BODY("병원") BODY("은행") BODY("법원") BODY("재판부") BODY("신문") BODY("통신") BODY("방송")
	BODY("매체") BODY("언론") BODY("단체") BODY("위원회") BODY("협회") BODY("재단") BODY("대사관")
	BODY("연구소") BODY("연구원") BODY("대학") BODY("측") BODY("사측") BODY("당") BODY("노조")
	BODY("시") BODY("본지") BODY("본보") BODY("해경") BODY("해양경찰") BODY("소방서") BODY("보건소") BODY("교육청") BODY("수사팀")
	BODY("경찰서") BODY("업체") BODY("주최") BODY("유가족회") BODY("대책위") BODY("시민단체")
	BODY("대통령실") BODY("여당") BODY("야당") BODY("소방당국") BODY("군당국")
	NAMED("통일부") NAMED("국방부") NAMED("외교부") NAMED("법무부") NAMED("환경부") NAMED("교육부")
	NAMED("국토교통부") NAMED("국토부") NAMED("보건복지부") NAMED("행정안전부") NAMED("기획재정부")
	NAMED("고용노동부") NAMED("과학기술정보통신부") NAMED("산업통상자원부") NAMED("농림축산식품부")
	NAMED("해양수산부") NAMED("여성가족부") NAMED("국가정보원") NAMED("국정원") NAMED("합동참모본부")
	NAMED("합참") NAMED("청와대") NAMED("백악관") NAMED("국무부") NAMED("유엔") NAMED("국회")
	NAMED("기상청") NAMED("질병관리청") NAMED("경찰청") NAMED("대검찰청") NAMED("통계청")
	NAMED("관세청") NAMED("헌법재판소") NAMED("대법원") NAMED("감사원") NAMED("한국은행")
	NAMED("금융감독원") NAMED("공정거래위원회") NAMED("국세청") NAMED("소방청") NAMED("산림청")
	BODY_END("위원회") BODY_END("경찰서") BODY_END("경찰청") BODY_END("검찰청") BODY_END("지검")
	BODY_END("법원") BODY_END("통신") BODY_END("신문") BODY_END("방송") BODY_END("일보")
	BODY_END("뉴스") BODY_END("연구소") BODY_END("대학교") BODY_END("협회") BODY_END("재단")
	BODY_END("연합") BODY_END("연합회") BODY_END("은행") BODY_END("총국") BODY_END("보위부")
	BODY_END("보위국") BODY_END("보안서") BODY_END("안전부") BODY_END("안전국") BODY_END("대사관")
	BODY_END("본부") BODY_END("사령부") BODY_END("민주당") BODY_END("노동당") BODY_END("국민의힘")
	BODY_END("공사") BODY_END("공단") BODY_END("전자") BODY_END("그룹") BODY_END("병원")
	BODY_END("해경") BODY_END("소방서") BODY_END("교육청") BODY_END("보건소") BODY_END("대책위")
	BODY_END("건설") BODY_END("화학") BODY_END("제약") BODY_END("항공") BODY_END("증권")
	BODY_END("시청") BODY_END("구청") BODY_END("도청") BODY_END("군청") BODY_END("외무성")
	BODY_END("국방성") BODY_END("무역성") BODY_END("노조") BODY_END("인권단체") BODY_END("시민단체")

	DOCUMENT("보고서") DOCUMENT("자료") DOCUMENT("문건") DOCUMENT("문서") DOCUMENT("통계")
	DOCUMENT("성명") DOCUMENT("조사") DOCUMENT("여론조사") DOCUMENT("판결문") DOCUMENT("공소장")
	DOCUMENT("보도") DOCUMENT("논문") DOCUMENT("집계") DOCUMENT("~보고서") DOCUMENT("~조사")
	DOCUMENT("~자료") DOCUMENT("~집계") DOCUMENT("~통계")

	/* "익명을 요구한 관계자": what stands before them belongs to the noun. */
	DESCRIBES("요구한") DESCRIBES("요청한") DESCRIBES("원한") DESCRIBES("전제로") DESCRIBES("조건으로")
	DESCRIBES("밝은") DESCRIBES("정통한") DESCRIBES("아는") DESCRIBES("밝힌") DESCRIBES("거부한")
	DESCRIBES("꺼린") DESCRIBES("위해") DESCRIBES("사는") DESCRIBES("거주하는") DESCRIBES("종사하는")
	DESCRIBES("목격한") DESCRIBES("본") DESCRIBES("들은") DESCRIBES("다녀온") DESCRIBES("지켜본")
	DESCRIBES("이유로") DESCRIBES("않은") DESCRIBES("것을") DESCRIBES("입수한")
	DESCRIBES("짓는") DESCRIBES("파는") DESCRIBES("쓰는") DESCRIBES("맡은") DESCRIBES("다니는")
	DESCRIBES("지내는") DESCRIBES("알려진") DESCRIBES("가는") DESCRIBES("겪은")
	DESCRIBES("있는") DESCRIBES("우려해") DESCRIBES("가명의") DESCRIBES("온") DESCRIBES("않는")
};
/* clang-format on */

extern const struct lexeme_table lexemes_korean_people;
const struct lexeme_table lexemes_korean_people = {
	lexemes, sizeof(lexemes) / sizeof(lexemes[0])
};
