"""What each rule code stands for, in a line.

The first digit of an ``M`` code is the kind of material change it belongs to.
"""

from __future__ import annotations

from clausetrail.bilingual import Bilingual

CODES: dict[str, Bilingual] = {
    "M101": Bilingual("个人信息类型有变化", "types of personal information changed"),
    "M102": Bilingual("处理目的或使用方式有变化", "a purpose or manner of use changed"),
    "M103": Bilingual("保存期限有变化", "a retention period changed"),
    "M104": Bilingual("处理行为或承诺有变化", "what is done or promised changed"),
    "M105": Bilingual("收集使用规则的限定词有变化", "how far a rule on use goes changed"),
    "M106": Bilingual("收集使用规则的增删", "a rule on collection or use came or went"),
    "M107": Bilingual("收集使用规则的用语变为反义", "a rule on use was turned round"),
    "M201": Bilingual("“我们”所指的主体有变化", "whom “we” means changed"),
    "M202": Bilingual("所有权、组织架构或运营主体有变化", "ownership or organisation changed"),
    "M203": Bilingual("文中的公司主体有变化", "a company named in the text changed"),
    "M204": Bilingual("主体表述的限定词有变化", "how far a rule on the parties goes changed"),
    "M205": Bilingual("主体表述的增删", "a statement on the parties came or went"),
    "M206": Bilingual("行为人或决定人有变化", "who acts or decides changed"),
    "M207": Bilingual("主体表述的用语变为反义", "a statement on the parties was turned round"),
    "M208": Bilingual("注册地、运营者或所有者的表述被替换", "seat, operator or owner replaced"),
    "M301": Bilingual("接收个人信息的公司有变化", "a receiving company changed"),
    "M302": Bilingual("接收对象的类别有变化", "a kind of recipient changed"),
    "M303": Bilingual("存储地或传输目的地有变化", "a place of storage or transfer changed"),
    "M304": Bilingual("共享规则的限定词有变化", "how far a rule on sharing goes changed"),
    "M305": Bilingual("共享规则的增删", "a rule on sharing came or went"),
    "M307": Bilingual("共享规则的用语变为反义", "a rule on sharing was turned round"),
    "M309": Bilingual("第三方名称有变化", "a named third party changed"),
    "M401": Bilingual("权利或其行使方式有变化", "a right or how to exercise it changed"),
    "M402": Bilingual("期限或数值有变化", "a time limit or figure changed"),
    "M403": Bilingual("年龄界限有变化", "an age limit changed"),
    "M404": Bilingual("数字有变化", "a number changed"),
    "M405": Bilingual("权利规则的限定词有变化", "how far a rule on rights goes changed"),
    "M406": Bilingual("权利规则的增删", "a rule on rights came or went"),
    "M407": Bilingual("权利规则的用语变为反义", "a rule on rights was turned round"),
    "M408": Bilingual("诉讼或仲裁的安排被替换", "courts or arbitration replaced"),
    "M501": Bilingual("联系方式有变化", "contact details changed"),
    "M502": Bilingual(
        "责任部门、负责人或受理机关有变化", "a responsible body or authority changed"
    ),
    "M503": Bilingual("联系或行权途径有变化", "a channel changed"),
    "M504": Bilingual("联系规则的限定词有变化", "how far a rule on contact goes changed"),
    "M505": Bilingual("联系规则的增删", "a rule on contact came or went"),
    "M507": Bilingual("联系规则的用语变为反义", "a rule on contact was turned round"),
    "M508": Bilingual("地址有变化", "an address changed"),
    "M601": Bilingual("高风险或安全事件的表述有变化", "a statement on high risk or an incident"),
    "R001": Bilingual("无法证明含义不变", "could not be shown to mean the same"),
    "R002": Bilingual("移到了主题不同的章节", "moved to a section on another subject"),
    "E101": Bilingual("版本信息", "data on the version"),
    "E102": Bilingual("文字未变", "the same words"),
    "E103": Bilingual("只是品牌名称不同", "only the brand's name differs"),
    "E104": Bilingual("表述不同，含义相同", "other words for the same"),
    "E105": Bilingual("同一列举换序", "the same list in another order"),
    "E106": Bilingual("更新条款指引", "a reference brought up to date"),
    "E107": Bilingual("表头增删", "a table header came or went"),
    "E108": Bilingual("标题随条款增删", "a heading came or went with its clauses"),
    "E109": Bilingual("重复内容增删", "repeats what stays elsewhere"),
    "E110": Bilingual("错别字", "a misspelling"),
}
"""Every code a judgement can carry."""
