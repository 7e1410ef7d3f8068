package adsconnect.domain.resolve;

/** What the English say. A line is a meaning, a colon, and words without accents, in small letters. */
final class EnglishWords {

    private EnglishWords() {}

    /** First how the site is called in a sentence: the German site. */
    static final String SITES = """
            US: US, usa, u.s, u.s.a, the us, the usa, the states, the u.s, united states, united states of america, america, american, amazon.com
            CA: Canadian, canada, amazon.ca
            MX: Mexican, mexico, amazon.com.mx
            BR: Brazilian, brazil, brasil, amazon.com.br
            UK: UK, u.k, the uk, the u.k, united kingdom, great britain, britain, british, england, scotland, wales, northern ireland, amazon.co.uk
            DE: German, germany, deutschland, deutsche, amazon.de
            FR: French, france, amazon.fr
            IT: Italian, italy, italia, amazon.it
            ES: Spanish, spain, espana, amazon.es
            NL: Dutch, netherlands, the netherlands, holland, nederland, amazon.nl
            SE: Swedish, sweden, sverige, amazon.se
            PL: Polish, poland, polska, amazon.pl
            BE: Belgian, belgium, belgique, belgie, amazon.com.be
            IE: Irish, ireland, republic of ireland, eire, amazon.ie
            TR: Turkish, turkey, turkiye, amazon.com.tr
            AE: UAE, u.a.e, the uae, united arab emirates, emirates, the emirates, emirati, dubai, amazon.ae
            SA: Saudi, saudi arabia, saudi arabian, ksa, k.s.a, amazon.sa
            EG: Egyptian, egypt, amazon.eg
            ZA: South African, south africa, amazon.co.za
            IN: Indian, india, amazon.in
            JP: Japanese, japan, nippon, amazon.co.jp, amazon.jp
            AU: Australian, australia, aussie, new south wales, amazon.com.au
            SG: Singapore, singaporean, amazon.sg, amazon.com.sg
            """;

    /** Names that are so beside "site" and the like alone; otherwise a language, or something to do. */
    static final String SITES_BESIDE_NOUN = """
            UK: english, scottish, welsh
            PL: polish
            """;

    static final String REGIONS = """
            US CA MX: North America, north american
            US CA MX BR: the Americas, americas, na region
            UK DE FR IT ES NL SE PL BE IE TR: Europe, european, pan european, continental europe
            DE FR IT ES NL SE PL BE IE: european union, the eu, eurozone
            MX BR: Latin America, latam, latin american
            BR: South America, south american
            AE SA EG TR: the Middle East, middle east, middle eastern, mideast
            AE SA: the Gulf, gulf, arabia, arabian
            AE SA EG: mena
            UK DE FR IT ES NL SE PL BE IE TR AE SA EG ZA: emea
            EG ZA: Africa, african
            JP AU SG: the Far East, far east, far eastern, asia pacific, apac
            JP SG IN AE SA TR: Asia, asian
            AU: Oceania
            SE: Scandinavia, scandinavian, nordics, the nordics, nordic
            NL BE: Benelux
            """;

    /** Countries that Amazon Ads has no site in, as they are called beside their plain names. */
    static final String ELSEWHERE = """
            NZ: kiwi, aotearoa, amazon.co.nz
            KR: korea, south korea, korean
            KP: north korea
            RU: russia, russian, russian federation
            CN: china, mainland china, prc, amazon.cn
            HK: hong kong
            TW: taiwan, taiwanese
            MO: macau, macao
            ID: indonesia, indonesian
            VN: vietnam, vietnamese
            TH: thailand, thai
            MY: malaysia, malaysian
            PH: philippines, the philippines, filipino
            CH: switzerland, swiss
            AT: austria, austrian
            DK: denmark, danish
            NO: norway, norwegian
            FI: finland, finnish
            PT: portugal, portuguese
            GR: greece, greek
            CZ: czech republic, czechia, czech
            UA: ukraine, ukrainian
            IL: israel, israeli
            AR: argentina, argentinian
            CL: chile, chilean
            CO: colombia, colombian
            NG: nigeria, nigerian
            KE: kenya, kenyan
            PK: pakistan, pakistani
            BD: bangladesh
            QA: qatar
            KW: kuwait
            OM: oman
            BH: bahrain
            MA: morocco, moroccan
            """;

    /** Codes of countries without a site; not those that are words or short for something: NO, ID, MY, QA. */
    static final String CODES_ELSEWHERE = "NZ KR KP RU CN HK TW VN TH PH CH DK FI PT GR CZ UA AR CL NG KE PK BD KW BH";

    static final String ELSEWHERE_BESIDE_NOUN = """
            CN: chinese
            """;

    static final String PLAIN = """
            NOUN: site, sites, store, stores, shop, shops, marketplace, marketplaces, account, accounts, storefront, website
            NOT: not, no, non, never, without, except, except for, excluding, exclude, excludes, other than, apart from, aside from, besides, rather than, instead of, else than, everything bar, anything bar, leave out, leaving out, anything but, anywhere but, everything but, everywhere but, all but, any but, don t, do not, dont, don t want, do not want, dont want, don t use, do not use, dont use, isn t, isnt, aren t, wasn t, ain t, neither, nor, but not, outside, outside of, skip, ignore the, avoid, minus
            UNSURE: doesn t, doesnt, didn t, didnt, won t, wouldn t, wouldnt, shouldn t, shouldnt, couldn t, couldnt, hasn t, hasnt, haven t, havent, hadn t, hadnt, weren t, werent, mustn t, needn t, mightn t, shan t
            OUT: excluded, excepted, ruled out
            LINK: and, or, as well as, plus, versus, vs
            NUMBERED: profile, profile id, profileid, profile number, profile no, profile nr, profile id is, profile is, profile number is, id is, id no, id, ids, number, ad profile, ads profile
            THING: data, numbers
            NOTHING: a, an, the, my, our, your, in, on, at, of, for, to, me, i, we, us, it, be, is, are, was, s, amazon, ads, ad, please, one, ones, this, that, with, from, new mexico, new england, don t know, do not know, not sure, best seller, best sellers, no idea, don t remember, don t care, no matter, no problem, ignore the above, ignore the previous, ignore all, can t, cannot, not working, isn t working, is not working, indian ocean, east indies, west indies
            """;
}
