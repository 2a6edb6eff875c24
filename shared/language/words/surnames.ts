/**
 * Chinese surnames, as patterns for a name's beginning. Source: 百家姓, and the surnames common today that it lacks. Rosters hold
 * them all; some are everyday words as well (车, 项, 安), and show a name only where names are expected.
 */

/** Surnames of two characters. */
const DOUBLE =
  '万俟|司马|上官|欧阳|夏侯|诸葛|闻人|东方|赫连|皇甫|尉迟|公羊|澹台|公冶|宗政|濮阳|淳于|单于|太叔|申屠|公孙|仲孙|轩辕|令狐|钟离|宇文|长孙|慕容|鲜于|闾丘|司徒|司空|亓官|司寇|子车|颛孙|端木|巫马|公西|漆雕|乐正|壤驷|公良|拓跋|夹谷|宰父|谷梁|百里|东郭|南门|呼延|羊舌|微生|梁丘|左丘|东门|西门|南宫|第五|纳兰|完颜|耶律|独孤|那拉|叶赫';
/** Surnames that are hardly anything else before another character. */
const SINGLE =
  '赵钱孙李周吴郑王冯陈褚蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏窦章苏潘葛奚范彭郎鲁韦昌马苗凤方俞任袁柳酆鲍史唐费岑薛雷贺倪汤滕殷罗毕郝邬常齐康伍余顾孟黄穆萧尹姚邵湛汪祁毛禹狄米贝臧伏戴谈宋茅庞熊纪舒屈祝董梁杜阮蓝闵席季麻贾娄江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万柯昝卢莫裘缪丁贲邓郁杭洪诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀甄曲芮羿靳汲邴糜松井段富巫乌焦巴弓牧隗谷侯宓蓬郗仰秋仲伊宁仇栾钭厉戎祖武符刘詹束龙叶幸韶郜黎蓟薄白怀蒲邰鄂索咸籍赖卓蔺屠蒙池乔胥苍闻莘翟谭贡劳逄姬申扶堵冉宰郦雍郤璩桑桂濮牛寿扈燕冀郏浦尚温庄晏瞿阎慕茹宦艾向戈廖庾暨衡耿弘匡寇阙欧殳蔚夔隆巩厍聂晁勾敖融冷訾辛阚饶曾毋沙乜鞠丰巢蒯荆游竺权逯盖益桓付肖兰涂佟迟矫展修苑闫仝亓仉逢揭晋栗牟覃冼苟佘岳帅缑况琴佴谯哈揣隋敬雒丛丘岩扬萨鄢尧粟楚粱邝庹阳于';
/** Surnames that begin words of every plan: 车间, 项目, 安全, 后勤. */
const AMBIGUOUS =
  '水云花时和明计成平元强路管经应单家山车全班能通边农别充习鱼容古易终居步都满国文广东利越师那简空养须关相查后红公从双司有连印安卞傅项支干解宗封宫暴甘鬱乐皮代门由信药楼初战原化买来招塔卜令归海年爱笪羊於惠阴慎禄党房宣储商危景宿卫廉柴官衣智包沃';

/** One surname where nothing says that a name stands there. */
export const CERTAIN_SURNAME = `(?:${DOUBLE}|[${SINGLE}])`;
/** One surname where names are expected: behind 组长：, in a column of names. */
export const ANY_SURNAME = `(?:${DOUBLE}|[${SINGLE}${AMBIGUOUS}])`;
