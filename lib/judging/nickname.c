#include "judging/nickname.h"

/* English given names with their usual short forms; a short form may be of
 * several. */
static const char *const groups[] = {
	"abigail abby gail", "abraham abe", "albert al bert bertie", "alexander alex al sandy xander",
	"alexandra alex sandra sandy lexi", "alfred alf fred freddie", "andrew andy drew",
	"angela angie", "anthony tony ant", "arthur art artie", "barbara barb babs",
	"benjamin ben benny", "bernard bernie", "bradley brad", "caroline carrie caro",
	"catherine katherine kathryn kate katie kathy cathy kitty kay",
	"charles charlie chuck chas", "charlotte charlie lottie", "christina chris tina",
	"christine chris tina", "christopher chris kit", "clifford cliff", "cynthia cindy",
	"daniel dan danny", "david dave davey", "deborah deb debbie", "dennis denny",
	"donald don donnie", "dorothy dot dottie", "douglas doug", "edward ed eddie ted ned teddy",
	"edwin ed eddie", "eleanor ellie nell nora", "elizabeth liz lizzie beth betty eliza libby bess",
	"emily em emmy", "eugene gene", "evelyn eve evie", "frances fran frannie",
	"francis frank fran", "franklin frank", "frederick fred freddie", "gabriel gabe",
	"geoffrey jeffrey geoff jeff", "gerald gerry jerry", "gregory greg", "harold harry hal",
	"henry harry hank hal", "herbert herb bert", "isaac ike", "isabella bella izzy",
	"jacob jake", "jacqueline jackie", "james jim jimmy jamie", "jennifer jen jenny",
	"jeremy jerry", "jessica jess jessie", "john jack johnny", "jonathan jon",
	"joseph joe joey", "joshua josh", "judith judy", "katherine kate", "kenneth ken kenny",
	"lawrence laurence larry laurie", "leonard leo len lenny", "leslie les", "louis lou",
	"margaret maggie meg peggy marge margie greta", "martha marty", "martin marty",
	"matthew matt", "maxwell max", "maximilian max", "megan meg", "melissa mel missy",
	"michael mike mick mickey", "mitchell mitch", "mohammed muhammad mohamed mohammad",
	"nancy nan", "natalie nat", "nathan nate nat", "nathaniel nate nat", "nicholas nick nicky",
	"nicole nicky", "oliver ollie", "pamela pam", "patricia pat patty tricia trish",
	"patrick pat paddy", "peter pete", "philip phillip phil", "rachel rae", "raymond ray",
	"rebecca becky becca", "richard rick dick rich ricky richie", "robert bob bobby rob robbie bert",
	"roberta bobbie", "rodney rod", "ronald ron ronnie", "russell russ", "samantha sam",
	"samuel sam sammy", "sarah sally sadie", "sidney sid", "stanley stan",
	"stephen steven steve", "stuart stewart stu", "susan sue susie suzanne", "terence terry",
	"theodore ted teddy theo", "theresa teresa terry tess", "thomas tom tommy",
	"timothy tim timmy", "valerie val", "victor vic", "victoria vicky tori", "vincent vince vinny",
	"virginia ginny", "walter walt wally", "william bill billy will willie liam",
	"zachary zach zack",
};

static bool has(const char *group, struct slice name)
{
	struct slice rest = slice_of(group), word;

	while (slice_next(&rest, ' ', &word))
		if (slice_equal(word, name))
			return true;
	return false;
}

bool nickname_of(struct slice one, struct slice other)
{
	if (slice_equal(one, other))
		return true;
	for (size_t i = 0; i < sizeof(groups) / sizeof(groups[0]); i++)
		if (has(groups[i], one) && has(groups[i], other))
			return true;
	return false;
}
