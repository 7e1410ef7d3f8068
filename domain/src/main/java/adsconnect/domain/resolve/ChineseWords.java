package adsconnect.domain.resolve;

/** What the Chinese say, in both scripts. A line is a meaning, a colon, and words. */
final class ChineseWords {

    private ChineseWords() {}

    /** First how the site is called in a sentence, before 站. */
    static final String SITES = """
            US: 美国, 美國, 美站, 美亚, 美亞, 美区, 美區, 美利坚, 米国, 米國
            CA: 加拿大, 加站
            MX: 墨西哥, 墨站
            BR: 巴西, 巴站
            UK: 英国, 英國, 英站, 英亚, 英亞, 英区, 大不列颠, 大不列顛, 英格兰, 英格蘭, 苏格兰, 蘇格蘭, 北爱尔兰, 北愛爾蘭
            DE: 德国, 德國, 德站, 德亚, 德亞, 德区, 德意志
            FR: 法国, 法國, 法站, 法亚, 法亞, 法兰西
            IT: 意大利, 義大利, 意站, 意亚, 意亞
            ES: 西班牙, 西站
            NL: 荷兰, 荷蘭, 荷站, 尼德兰
            SE: 瑞典, 瑞站
            PL: 波兰, 波蘭, 波站
            BE: 比利时, 比利時, 比站
            IE: 爱尔兰, 愛爾蘭
            TR: 土耳其, 土站
            AE: 阿联酋, 阿聯酋, 阿联, 阿拉伯联合酋长国, 阿拉伯聯合大公國, 阿拉伯聯合酋長國, 迪拜, 杜拜
            SA: 沙特, 沙特阿拉伯, 沙烏地阿拉伯, 沙烏地, 沙乌地, 沙站
            EG: 埃及, 埃站
            ZA: 南非
            IN: 印度, 印站
            JP: 日本, 日站, 日亚, 日亞, 日区
            AU: 澳大利亚, 澳大利亞, 澳洲, 澳站, 澳亚, 澳亞
            SG: 新加坡, 星加坡, 狮城, 獅城
            """;

    static final String REGIONS = """
            US CA MX: 北美, 北美洲
            US CA MX BR: 美洲
            UK DE FR IT ES NL SE PL BE IE TR: 欧洲, 歐洲, 欧站, 歐站
            UK DE FR IT ES NL SE PL BE IE TR US CA MX: 欧美, 歐美
            DE FR IT ES NL SE PL BE IE: 欧盟, 歐盟
            MX BR: 拉美, 拉丁美洲
            BR: 南美, 南美洲
            AE SA EG TR: 中东, 中東
            AE SA: 海湾, 海灣, 阿拉伯
            EG ZA: 非洲
            JP AU SG: 远东, 遠東, 亚太, 亞太
            JP SG IN AE SA TR: 亚洲, 亞洲
            AU: 大洋洲
            SE: 北欧, 北歐
            """;

    static final String ELSEWHERE = """
            NZ: 新西兰, 新西蘭, 纽西兰, 紐西蘭
            ID: 印度尼西亚, 印度尼西亞, 印尼
            RU: 俄罗斯, 俄羅斯, 俄国, 俄國
            CN: 中国, 中國, 中国大陆
            HK: 香港, 中国香港
            TW: 台湾, 臺灣, 台灣, 中国台湾
            MO: 澳门, 澳門, 中国澳门
            KR: 韩国, 韓國, 南韩, 南韓
            KP: 朝鲜, 北韩, 北韓
            VN: 越南
            TH: 泰国, 泰國
            MY: 马来西亚, 馬來西亞, 大马
            PH: 菲律宾, 菲律賓
            CH: 瑞士
            AT: 奥地利, 奧地利
            DK: 丹麦, 丹麥
            NO: 挪威
            FI: 芬兰, 芬蘭
            PT: 葡萄牙
            GR: 希腊, 希臘
            QA: 卡塔尔
            CL: 智利
            AR: 阿根廷
            """;

    /** With those that only seem to contain the name of a site: 今日亚马逊 is today's Amazon, not Amazon Japan. */
    static final String PLAIN = """
            NOUN: 站, 站点, 站點, 店, 店铺, 店鋪, 商店, 网店, 網店, 网站, 網站, 账号, 账户, 帐号, 帐户, 帳號, 帳戶, 賬號, 賬戶, 商城, 市场, 市場
            NOT: 不, 不是, 不要, 不用, 不想要, 不看, 不包括, 不包含, 不含, 别, 別, 别用, 別用, 别看, 非, 并非, 除, 除了, 除去, 排除, 去掉, 而不是, 而非, 不在
            UNSURE: 没, 沒, 没有, 沒有, 未, 勿, 跳过, 跳過, 忽略, 無, 无
            OUT: 除外, 以外, 之外, 外的
            LINK: 和, 或, 或者, 还是, 還是, 跟, 与, 與, 及, 以及
            NUMBERED: 编号, 編號, 号码, 號碼, 配置文件, 档案, 广告配置, 号, 號
            NOTHING: 我, 我的, 我们, 的, 在, 请, 請, 亚马逊, 亞馬遜, 那个, 这个, 个, 是不是, 有没有, 要不要, 能不能, 好不好, 对不对, 不知道, 不确定, 不清楚, 不好意思, 不错, 不同, 特别, 区别, 分别, 级别, 非常, 差别, 别的, 印度洋, 中国卖家, 中國賣家, 今日, 每日, 昨日, 近日, 当日, 节日, 生日, 工作日, 星期日, 周日, 日期, 往日, 假日, 添加, 增加, 参加, 更加, 加站点, 注意, 满意, 同意, 愿意, 生意, 任意, 随意, 意站点, 完美, 精美, 东西, 江西, 山西, 陕西, 广西, 本土, 打印, 复印, 英文, 英语, 中文, 日文, 日语, 德语, 法语, 方法, 办法, 想法, 无法, 合法, 道德
            """;
}
