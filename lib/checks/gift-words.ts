/** Cards and goods that are given as presents, as papers name them: parts of a pattern. */

export const giftCards = "(?:购物|超市|消费|礼品|提货|储值|加油|充值|商场|话费|会员|健身|电影)(?:卡|券)";
export const giftGoods =
	"茶叶|香烟|烟酒|礼金|红包|礼品|礼盒|礼物|土特产|特产|月饼|海鲜|大闸蟹|名酒|白酒|冬虫夏草|人参|燕窝|保健品|化妆品";
