"""Which sentences state no rule, and which only begin as if they did not."""

import pytest

from clausetrail.comparing import compare
from clausetrail.judging import judge
from clausetrail.judging.kinds.statement import idle_sentences
from clausetrail.reading import read_text

IDLE = """
We value your privacy.
At Lakeside Maps, we take the security of your information seriously.
Protecting your personal data is very important to us.
Thank you for using Lakeside Maps!
This policy explains how we collect, use and share information, and the choices you have.
In this section we describe what happens when you delete your account.
The following table sets out the purposes and the legal bases.
We have written this notice to help you understand our practices.
Please read this policy carefully before you use our services.
We encourage you to review the privacy policies of these websites.
Cookies are small text files that are placed on your device.
“Sensitive data” means data on health, religion or origin.
More information about our cookies can be found in our Cookie Notice.
You can read more about personalised ads in our help centre.
For more details on how we share data, please see section 4.
We comply with all applicable data protection laws.
March 3, 2025: Updated the section on cookies.
We have clarified this policy.
Back to top
These purposes include:
我们深知个人信息对您的重要性。
保护您的隐私是我们一切工作的前提。
感谢您使用湖畔地图！
本政策将帮助您了解我们如何收集、使用和共享您的个人信息。
下表列出了各项功能所需的信息。
为便于您了解我们的做法，我们制定了本政策。
请您在使用服务前仔细阅读本政策。
建议您查阅第三方的隐私政策。
Cookie是一种小型文本文件。
敏感个人信息是指一旦泄露容易导致人格尊严受到侵害的个人信息。
关于共享的更多内容，请参阅第四条。
我们严格遵守《中华人民共和国个人信息保护法》等法律法规的规定。
本次修订了以下内容：
本次更新主要包括：新增人脸识别场景。
May 4, 2024: Reorganized the policy and renamed some sections.
返回顶部
功能用途：
隐私政策：https://maps.example/privacy
""".strip().splitlines()

RULES = """
We value your privacy and never sell your data.
We take your privacy seriously and share your data with our partners.
We are committed to deleting your account within thirty days.
We believe that your location makes the service better.
Thank you for your visit, which we record for 30 days.
This policy explains how we use data, and we may sell it.
This policy applies to children under 16.
By using our services you agree to this policy.
Please read this policy; by using the app you accept it.
Please read this policy, as you agree to it by signing up.
Please note that we share your location with advertisers.
We recommend that you do not give us your card number.
“Partner” means a company, and we share your address with it.
You can delete your account in the settings.
You can read your messages for 90 days.
For more details write to privacy@lakeside.example.
We comply with requests of the police.
We do not collect:
We respect your choice to opt out.
We know your location when you use the app.
我们重视您的隐私，我们会将您的位置提供给广告商。
我们尊重您撤回同意的权利。
我们理解您的担忧，因此将保存期限缩短为30天。
我们致力于为您推送个性化广告。
保护您的隐私是我们的责任，未经同意不得共享。
本政策适用于未成年人。
请您仔细阅读本政策，一旦使用即视为同意。
请注意，我们会收集您的位置信息。
请您在注册时提供手机号码。
请您查阅第三方的隐私政策，我们不承担责任。
您可以查阅、复制您的个人信息。
敏感个人信息是指人脸信息，我们会将其存储。
我们严格遵守法律法规，将您的信息存储于境内。
我们遵守公安机关的要求，提供您的信息。
本次更新后，我们会收集您的面部识别特征。
我们不会收集：
我们的控股股东已经变更。
我们调整了保存期限。
我们更新了接收方名单，增加湖畔公司。
Our parent company has changed.
We have changed our retention periods.
""".strip().splitlines()


@pytest.mark.parametrize("sentence", IDLE)
def test_a_sentence_without_a_rule(sentence: str) -> None:
    assert idle_sentences(sentence) == ((0, len(sentence)),)


@pytest.mark.parametrize("sentence", RULES)
def test_a_rule_that_begins_like_none(sentence: str) -> None:
    covered = sum(end - start for start, end in idle_sentences(sentence))
    assert covered < len(sentence)


@pytest.mark.parametrize(
    ("title", "added"),
    [
        (
            "# Privacy Policy\n\n## How we use information\n\n",
            "This section explains our purposes.",
        ),
        ("# Privacy Policy\n\n## How we share information\n\n", "We value your trust."),
        ("# Privacy Policy\n\n## Your rights\n\n", "Please read about your rights of access."),
        ("# 隐私政策\n\n## 我们如何使用信息\n\n", "本条说明我们的处理目的。"),
        ("# 隐私政策\n\n## 我们如何共享信息\n\n", "我们十分重视您的信任。"),
        ("# 隐私政策\n\n## 您的权利\n\n", "请您仔细阅读本条。"),
    ],
)
@pytest.mark.parametrize("whole", [True, False])
def test_what_states_no_rule_is_for_a_person(title: str, added: str, whole: bool) -> None:
    kept = "图纸由画师绘制。" if "隐私" in title else "Artists draw the maps. "
    old = read_text(f"{title}{kept}\n")
    between = "\n\n" if whole else ""
    new = read_text(f"{title}{kept}{between}{added}\n")
    (judged,) = judge(compare(old, new))
    assert judged.judgement.verdict == "review"


def test_a_rule_beside_good_will_counts() -> None:
    title = "# Privacy Policy\n\n## How we share information\n\n"
    old = read_text(f"{title}Artists draw the maps.\n")
    new = read_text(f"{title}Artists draw the maps.\n\nWe value trust. We sell your address.\n")
    (judged,) = judge(compare(old, new))
    assert judged.judgement.verdict == "material"
    assert [e.text for e in judged.judgement.evidence][-1] == "We sell your address."
