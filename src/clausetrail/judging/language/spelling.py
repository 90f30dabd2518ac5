"""Spellings of one word, British and American or with other characters, brought to one form."""

from __future__ import annotations

from collections.abc import Mapping

from clausetrail.regex import regex

_WHOLE: Mapping[str, str] = {
    "centre": "center", "centres": "centers", "fibre": "fiber", "theatre": "theater",
    "metre": "meter", "metres": "meters", "litre": "liter", "litres": "liters",
    "licence": "license", "licences": "licenses", "defence": "defense", "offence": "offense",
    "offences": "offenses", "pretence": "pretense", "practise": "practice",
    "practised": "practiced", "practising": "practicing", "programme": "program",
    "programmes": "programs", "catalogue": "catalog", "catalogues": "catalogs",
    "catalogued": "cataloged", "cataloguing": "cataloging",
    "dialogue": "dialog", "dialogues": "dialogs", "analogue": "analog", "judgement": "judgment",
    "judgements": "judgments", "acknowledgement": "acknowledgment",
    "acknowledgements": "acknowledgments", "ageing": "aging", "grey": "gray",
    "enquiry": "inquiry", "enquiries": "inquiries", "enquire": "inquire", "enquired": "inquired",
    "whilst": "while", "amongst": "among", "amidst": "amid", "towards": "toward",
    "afterwards": "afterward", "learnt": "learned", "fulfil": "fulfill", "fulfils": "fulfills",
    "fulfilment": "fulfillment", "enrol": "enroll", "enrols": "enrolls",
    "enrolment": "enrollment", "instalment": "installment", "instalments": "installments",
    "skilful": "skillful", "wilful": "willful", "wilfully": "willfully", "artefact": "artifact",
    "artefacts": "artifacts", "sceptical": "skeptical", "cosy": "cozy", "tyre": "tire",
    "plough": "plow", "per-cent": "percent", "advisor": "adviser", "advisors": "advisers",
    "focussed": "focused", "benefitted": "benefited", "targetted": "targeted",
    "cancelation": "cancellation", "disc": "disk", "discs": "disks", "gaol": "jail",
    "cheque": "check", "mould": "mold", "kerb": "curb", "jewellery": "jewelry",
    "aluminium": "aluminum", "aeroplane": "airplane", "pyjamas": "pajamas", "storey": "story",
    "mum": "mom", "speciality": "specialty", "traveller": "traveler", "counsellor": "counselor",
    "jeweller": "jeweler", "woollen": "woolen", "marvellous": "marvelous",
    "upwards": "upward", "downwards": "downward", "forwards": "forward", "backwards": "backward",
}  # fmt: skip
_HAN: Mapping[str, str] = {
    "帐": "账", "其它": "其他", "登陆": "登录", "撤消": "撤销", "签定": "签订", "做出": "作出",
    "图象": "图像", "惟一": "唯一", "部份": "部分", "身分": "身份", "阀值": "阈值", "黏贴": "粘贴",
    "纪录": "记录", "制订": "制定", "连络": "联络", "份子": "分子", "交待": "交代",
    "座标": "坐标", "隐密": "隐秘", "录象": "录像", "摄象": "摄像",
    "答覆": "答复", "回覆": "回复", "泄漏": "泄露", "透漏": "透露", "消毁": "销毁", "授与": "授予",
    "赋与": "赋予", "计画": "计划", "发贴": "发帖", "粘帖": "粘贴", "辩认": "辨认", "辩识": "辨识",
}  # fmt: skip
"""Other ways to write a Chinese word; both sides have the same number of characters."""
_TRADITIONAL = str.maketrans(
    "請閱讀讓說話語調課認識記錄設計證詢訂購買賣費貨質資訊訴訟號碼電郵網絡線總級給統結續經繼縮"
    "終約紅紙細組織編輯練習個們來價優傳傷億儲兒內兩處別創劃動務勝區協單參雙發變員問啟嗎園圖圓"
    "團國場報塊壓夠頭奪學實審寫對導將專屬島廠廣應從復後戶態憑懷據擇擊換擁擴揚損攝數斷時書會條"
    "業極樣標機權歡歷殘決況沒濟為無獲現產畫當療監盤眾礎確禮種積稱穩窺築範簡簽糾純紛絕維緊緩縣"
    "繫罰聯聲職膚臉臨與興舊華萬葉藝藥蘋術衛補製複規視覺觀觸許評試該詳誤諮諾謝護負財責貼貿賬賠"
    "賴贈趕跡軌軟較載輔輪輸轉辦農這連週進遊運過達違遠適選遲還邊邏鄰釋鏈鎖長門開間關陰陽際隨險"
    "隱雖離難響頁項順須預領頻題額願類顧顯風飛驗體點齊齡備債償儘則剛劑勞勢匯嚴圍塗墊壞壯夾奮婦"
    "孫寧寬尋層嶄帳帶幣幫幹庫張強彈徑徵懲戰戲擔擋擺攔敗敵楊檢檔櫃櫥欄歐殺氣汙測準溝滅滿滯漢潔"
    "濫瀏燈爭爾牆獎獨獵環瑪疊瘋癥盜盡睏矇碩穀窮節糧納紋紐紡綁綠綱緒緣縱績繪繳罷羅羈義聖聽腦腳"
    "膠艙蓋虛蟲虧衝裝裡託訓訪註詞誌誘誠誰談論譯議豐貢貪貫賓賞賺贊踐軍軸輕輛輝辭遞遺鄉醫釐針鈕"
    "銀銷鋪錢錯鍵鍾鎮鏡鐘鐵鑒鑰閉閒閘闆隊階隻雜雲靈靜韓頂頓頗顏飲飯飾館駁駕騎騙騷驅驚骯髒鬆鬥"
    "魚鳥鹽麗麥黃齒龍",
    "请阅读让说话语调课认识记录设计证询订购买卖费货质资讯诉讼号码电邮网络线总级给统结续经继缩"
    "终约红纸细组织编辑练习个们来价优传伤亿储儿内两处别创划动务胜区协单参双发变员问启吗园图圆"
    "团国场报块压够头夺学实审写对导将专属岛厂广应从复后户态凭怀据择击换拥扩扬损摄数断时书会条"
    "业极样标机权欢历残决况没济为无获现产画当疗监盘众础确礼种积称稳窥筑范简签纠纯纷绝维紧缓县"
    "系罚联声职肤脸临与兴旧华万叶艺药苹术卫补制复规视觉观触许评试该详误咨诺谢护负财责贴贸账赔"
    "赖赠赶迹轨软较载辅轮输转办农这连周进游运过达违远适选迟还边逻邻释链锁长门开间关阴阳际随险"
    "隐虽离难响页项顺须预领频题额愿类顾显风飞验体点齐龄备债偿尽则刚剂劳势汇严围涂垫坏壮夹奋妇"
    "孙宁宽寻层崭帐带币帮干库张强弹径征惩战戏担挡摆拦败敌杨检档柜橱栏欧杀气污测准沟灭满滞汉洁"
    "滥浏灯争尔墙奖独猎环玛叠疯症盗尽困蒙硕谷穷节粮纳纹纽纺绑绿纲绪缘纵绩绘缴罢罗羁义圣听脑脚"
    "胶舱盖虚虫亏冲装里托训访注词志诱诚谁谈论译议丰贡贪贯宾赏赚赞践军轴轻辆辉辞递遗乡医厘针钮"
    "银销铺钱错键钟镇镜钟铁鉴钥闭闲闸板队阶只杂云灵静韩顶顿颇颜饮饭饰馆驳驾骑骗骚驱惊肮脏松斗"
    "鱼鸟盐丽麦黄齿龙",
)
"""Characters of traditional Chinese, and those of simplified Chinese they are read as."""
_VARIANT = regex("|".join(_HAN))
_OUR = regex(
    r"^((?:mis|dis|un|en)?(?:arm|behavi|cand|col|endeav|fav|flav|harb|hon|hum|lab|neighb|od"
    r"|parl|rum|sav|splend|val|vap|vig))our(?!s?e$|ney)"
)
_ISE = regex(r"(?<=[a-z]{3})(is|ys)(?=(?:e|ed|es|ing|er|ers|able|ation|ations|ational)$)")
_LIGATURE = regex(
    r"(?<=p)ae(?=di)|(?<=an)ae(?=sth)|(?<=h)ae(?=mo)|(?<=gyn)ae(?=co)|(?<=leuk)ae(?=m)|(?<=f)oe(?=t)|^oe(?=so|st)|(?<=man)oeu(?=v)|(?<=rh)oe(?=a)|(?<=cyclop)ae(?=d)"
)
_DOUBLED = regex(
    r"^((?:re|un|mis|auto)?(?:cancel|channel|counsel|dial|equal|fuel|label|level|marvel|model"
    r"|panel|pencil|propel|quarrel|rival|signal|total|travel|tunnel|unravel|initial|credential))"
    r"l(?=ed$|ing$|er$|ers$)"
)


def american(word: str) -> str:
    """Return the American spelling of a word in lower case.

    Words that only look British (``promise``, ``surprise``) are changed alike on
    either side of a comparison, so nothing is lost by it.

    >>> [american(w) for w in ("cancelled", "organisation", "behaviour", "analysed", "centre")]
    ['canceled', 'organization', 'behavior', 'analyzed', 'center']
    """
    if word in _WHOLE:
        return _WHOLE[word]
    if word.endswith("s") and word[:-1] in _WHOLE:
        return _WHOLE[word[:-1]] + "s"
    if "ae" in word or "oe" in word:
        word = _LIGATURE.sub("e", word)
    if "our" in word:
        word = _OUR.sub(r"\1or", word)
    if "ll" in word:
        word = _DOUBLED.sub(r"\1", word)
    return _ISE.sub(lambda found: found[0][0] + "z", word) if "s" in word else word


def standard(text: str) -> str:
    """Return Chinese text with its words written the usual way; the length is kept.

    >>> standard("其它帐户")
    '其他账户'
    >>> standard("請閱讀")
    '请阅读'
    """
    return _VARIANT.sub(lambda found: _HAN[found[0]], text.translate(_TRADITIONAL))
