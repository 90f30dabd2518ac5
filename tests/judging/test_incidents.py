"""What went wrong is told apart from what may go wrong, whoever found it and however it is told."""

from __future__ import annotations

import pytest

from clausetrail.judging.incidents.reports import admission
from tests.judging.cases import Example

TOLD = """\
Our impact assessment of March 2026 puts the remaining risk of the voice feature at high.
An audit completed in May found that two of our hosts could be reached without authentication.
A penetration test revealed a weakness in our login page that has not yet been closed.
Our most recent assessment concluded that the risks of the model cannot be mitigated.
The regulator found that our safeguards for children are insufficient.
The encryption of older backups was found to be ineffective.
In June, photos of forty users were made public by mistake.
A test in May found that two servers were open to anyone.
If we learn of a breach, we tell you, as we did after the breach of October 2018.
一旦发现异常，我们将启动应急预案（2025年3月曾有攻击者复制了备份数据）。
Measures may fail, as in March 2025, when the order records of some fans were copied.
Data breach procedures (improved after the copying of passwords in November 2025)
On October 14, 2022, we determined that an unauthorized third party had copied a file.
On 9 June we detected that an error had made the names of users visible to others.
In May 2024 a former employee took customer files with him.
A mailing sent on 3 May showed the addresses of all recipients to each other.
We regret that, owing to an error, invoices were delivered to other customers in April.
2025年3月，部分用户的邮箱和订单记录被他人从服务器上复制。
我们确认2022年10月有人复制了含有老客户姓名的文件。
2026年1月至3月，一处程序错误使陌生人能够打开私密相册。
因程序错误，四月的账单被寄给了其他客户。
外部审计发现，两台服务器无需认证即可访问，整改仍在进行。
最近一次影响评估认为评分模型的风险无法充分降低。
今年二月，有未经授权的人员访问了含有邮箱的备份。
2025年6月，一台存有客户资料的笔记本电脑被盗。
我们已就约1200名用户的个人信息外泄向网信部门报告。
5月4日事件发生后，我们已重置全部密码。
监管部门认定我们对儿童信息的保护措施不足。
经核查，早期备份的加密并未生效。
七月数据迁移时，40名用户的照片被误设为公开。
部分老用户的资料在机房火灾中丢失。
"""
NOT_TOLD = """\
We test our systems regularly to find weaknesses.
If an audit finds weaknesses, we mend them.
Where an assessment shows a high risk, we consult the authority.
Our auditors found our controls to be effective.
Please report any vulnerability you have found to us.
Nobody can guarantee that data will not be lost or stolen.
If a breach occurs, we inform you, for instance if your data was stolen.
Since our policy of 2018, we inform you, without delay, if a breach occurs.
From May 2024 on other users can see your records.
Accounts opened before 1 May 2020 keep their old names.
We will publish an error report on our systems in May.
自2024年5月起，其他用户可以查看您公开的资料。
我们于2024年5月更新了用户名的规则。
如果评估发现存在高风险，我们将采取措施。
密码泄露将导致账户被盗，请妥善保管。
因您保管不善导致信息泄露的，由您承担责任。
发生信息泄露事件后，我们将在72小时内向监管部门报告。
经评估，上述处理的风险较低。
我们已建立信息泄露应急机制，并定期演练。
您可以查看其他用户公开的资料。
我们会核查您的身份，发现资料不足的，会请您补充。
因技术原因，数据可能会丢失。
"""


@pytest.mark.parametrize("sentence", TOLD.splitlines())
def test_what_went_wrong_is_an_admission(sentence: str) -> None:
    assert admission(sentence) is not None


@pytest.mark.parametrize("sentence", NOT_TOLD.splitlines())
def test_what_may_go_wrong_is_none(sentence: str) -> None:
    assert admission(sentence) is None


def test_the_whole_of_what_was_found_is_quoted() -> None:
    edit = Example(
        "",
        "en",
        "Security",
        "Access is restricted.",
        "Access is restricted, although our impact assessment puts the risk of the camera at high.",
        "",
    )
    (change,) = edit.judged()
    assert change.judgement.rule == "M601"
    assert "impact assessment" in change.judgement.evidence[0].text
