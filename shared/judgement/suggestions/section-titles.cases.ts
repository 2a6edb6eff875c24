/**
 * Titles of sections as plans have them, and the subjects of the library that fit there: whoever writes that section would take a clause of
 * one of them. Read through by hand; a title for which the library has nothing is not listed.
 */
const LINES = `
总则 supplement organization filing
编制目的 supplement filing organization
编制依据 supplement filing
适用范围 supplement filing production
工作原则 supplement organization
应急预案体系 supplement filing production
组织机构及职责 organization
领导小组 organization duty
应急指挥部 organization
指挥部办公室 organization
工作小组及分工 organization
工作组职责 organization
疏散引导组职责 organization evacuation
灭火行动组职责 organization fire
医疗救护组职责 organization first-aid
后勤保障组职责 organization supplies
安全保卫组职责 organization gate violence
通讯联络组职责 organization reporting
岗位职责 organization
班主任职责 organization
安全责任制 organization
值班人员职责 duty organization
风险评估 hazard filing production
风险分析 hazard filing production
事故风险描述 hazard filing production
危险源辨识 hazard production filing laboratory
隐患排查 hazard
隐患整改 hazard
隐患登记和分级 hazard
排查整治 hazard
安全检查 hazard fire
日常巡查 hazard fire duty
预防措施 hazard disease fire food
预警 weather hazard production reporting
预警发布与解除 weather hazard production
信息报告 reporting
信息报告程序 reporting
报告内容 reporting
报告时限 reporting
报告电话 reporting organization
信息发布 reporting
新闻发布 reporting
舆情应对 reporting network
告知家长 reporting evacuation aftercare
报警 fire reporting
应急响应 production organization reporting weather
响应分级 production weather organization
响应启动 production organization reporting
响应终止 production organization aftercare
分级响应 production weather organization
疏散 evacuation
疏散路线 evacuation
疏散与清点 evacuation
人员清点 evacuation
紧急疏散 evacuation
集合地点 evacuation shelter
安全出口管理 evacuation fire
疏散引导 evacuation fire
火灾事故处置 fire
火灾扑救 fire
初起火灾扑救 fire
灭火器使用 fire drill
消防设施管理 fire
消防控制室值班 fire duty
防火巡查 fire
消防安全检查 fire
用火用电管理 fire gas-electricity heritage
动火作业 construction fire
消防通道 fire evacuation
宿舍火灾 fire dormitory
高层建筑火灾 high-rise fire
电动自行车火灾 lithium fire residential high-rise
电动自行车充电 lithium residential fire high-rise
锂电池起火 lithium fire
森林火灾 forest
文物抢救 heritage
香烛管理 heritage
食物中毒处置 food
食品安全管理 food
食品留样 food
食堂管理 food
采购与验收 food supplies
餐具消毒 food disease
陪餐制度 food
饮用水污染 drinking-water
饮水安全 drinking-water
传染病防控 disease
晨检制度 disease nursery
因病缺课登记 disease
传染病报告 disease reporting
通风消毒 disease
疫情处置 disease
隔离与就诊 disease clinic
复课管理 disease
拥挤踩踏处置 crowd
防踩踏措施 crowd
楼梯值守 crowd duty
上下楼管理 crowd
校车安全管理 traffic
校车事故处置 traffic
交通事故处置 traffic
驾驶人管理 traffic
上下学交通安全 traffic gate
溺水事故处置 drowning
防溺水教育 drowning
水域巡查 drowning
暴雨处置 weather geological
台风防御 weather
高温天气 weather
雷电防护 weather
低温雨雪冰冻 weather
防汛准备 weather
汛期值守 weather duty
内涝处置 weather
地震应急 earthquake
震时避险 earthquake
震后疏散 earthquake evacuation
山洪灾害 geological weather
滑坡泥石流 geological weather
转移避险 geological evacuation shelter
地质灾害巡查 geological weather duty
暴力事件处置 violence
持械伤人处置 violence
外来人员闯入 violence gate
校园欺凌处置 bullying
欺凌调查 bullying
欺凌预防 bullying
心理疏导 mental-health aftercare
心理危机干预 mental-health
自伤风险学生 mental-health
实验室事故 laboratory
化学品泄漏 hazardous-chemicals laboratory
危险化学品管理 hazardous-chemicals laboratory
气瓶管理 laboratory hazardous-chemicals
化学品灼伤 laboratory first-aid hazardous-chemicals
燃气泄漏处置 gas-electricity
触电事故 gas-electricity machinery first-aid
停电处置 gas-electricity continuity dormitory elevator-equipment
停水停气 gas-electricity continuity dormitory
用电安全 gas-electricity machinery
电梯困人 elevator-equipment continuity
特种设备管理 elevator-equipment
锅炉安全 elevator-equipment gas-electricity
施工安全 construction
高处作业 construction production
基坑坍塌 construction
脚手架 construction
有限空间作业 confined-space production
有限空间中毒窒息 confined-space production
化粪池清掏 confined-space
机械伤害 machinery production
检修作业 machinery production confined-space
粉尘爆炸 dust
粉尘清扫 dust
仓库防火 warehouse fire
叉车作业 warehouse machinery elevator-equipment
货物堆放 warehouse
大型活动安全 event
活动现场管理 event
入场安检 event gate exam
散场疏散 event evacuation crowd
走失儿童 event scenic nursery commerce gate
运动会安全 sports-safety event
体育课安全 sports-safety
考试突发情况 exam
考点安全 exam
考场断电 exam
网络安全事件 network
数据泄露 network
个人信息保护 network
勒索病毒处置 network
网站篡改 network
门卫管理 gate
校门管理 gate
来访登记 gate visitors duty
车辆出入 gate traffic duty
来访接待 visitors duty
来访答复 visitors
现场冲突化解 visitors mediation
纠纷调解 mediation
调解程序 mediation
调解协议 mediation
值班安排 duty
值班制度 duty
交接班 duty
节假日值班 duty
领导带班 duty organization
宿舍管理 dormitory
宿舍夜间巡查 dormitory duty
幼儿接送 nursery gate
午睡巡视 nursery
老人走失 elder-care gate
跌倒处置 elder-care
护理员职责 elder-care organization
噎食处置 elder-care first-aid
患者转移 clinic continuity evacuation
停氧处置 continuity clinic
医院停电 continuity clinic
医疗废物 clinic
商场疏散 commerce evacuation
后厨防火 commerce fire food
酒店夜间值守 commerce duty
小区消防通道 residential fire
物业巡查 residential hazard duty fire
景区限流 scenic crowd
游客疏导 scenic crowd
索道故障 scenic elevator-equipment
机关办公楼安全 office
会议安全 office event organization
残疾人疏散 access evacuation
轮椅使用者 access
避难场所 shelter
群众安置 shelter evacuation earthquake
物资发放 shelter supplies
现场急救 first-aid
伤员救治 first-aid aftercare clinic violence
心肺复苏 first-aid drowning drill
止血包扎 first-aid
异物梗阻 first-aid
善后处置 aftercare
恢复秩序 aftercare weather
家属接待 aftercare
事故调查 aftercare reporting hazard
保险理赔 aftercare supplies organization
应急物资 supplies
物资储备 supplies
经费保障 supplies organization
通信保障 supplies reporting
应急保障 supplies
培训 drill
应急演练 drill
演练计划 drill
演练评估 drill
疏散演练 drill evacuation dormitory
宣传教育 drill
附则 supplement
预案修订 supplement filing organization aftercare
预案备案 supplement filing organization
评审与发布 filing supplement
责任追究 supplement organization
奖惩 supplement organization
名词解释 supplement filing
施行日期 supplement
`;

export type SectionTitleCase = { readonly title: string; readonly subjects: readonly string[] };

export const SECTION_TITLES: readonly SectionTitleCase[] = LINES.trim()
  .split('\n')
  .map((line) => {
    const [title = '', ...subjects] = line.split(' ');
    return { title, subjects };
  });
