using Ipses.Domain.Common;

namespace Ipses.Application.Organisations.Demo;

/// <summary>Invents names in both scripts, the same for the same id; two ids never share one.</summary>
internal sealed class KoreanNames
{
    // Frequent surnames stand several times, about as often as they are met.
    private static readonly (string Ko, string En)[] Surnames =
    [
        ("김", "Kim"),
        ("이", "Lee"),
        ("박", "Park"),
        ("최", "Choi"),
        ("정", "Jeong"),
        ("김", "Kim"),
        ("강", "Kang"),
        ("조", "Cho"),
        ("윤", "Yoon"),
        ("장", "Jang"),
        ("김", "Kim"),
        ("이", "Lee"),
        ("임", "Lim"),
        ("한", "Han"),
        ("오", "Oh"),
        ("이", "Lee"),
        ("서", "Seo"),
        ("신", "Shin"),
        ("권", "Kwon"),
        ("황", "Hwang"),
        ("박", "Park"),
        ("안", "Ahn"),
        ("송", "Song"),
        ("류", "Ryu"),
        ("홍", "Hong"),
        ("최", "Choi"),
        ("전", "Jeon"),
        ("고", "Ko"),
        ("문", "Moon"),
        ("배", "Bae"),
        ("정", "Jeong"),
        ("백", "Baek"),
        ("허", "Heo"),
        ("남", "Nam"),
        ("노", "Roh"),
        ("하", "Ha"),
        ("곽", "Kwak"),
        ("성", "Sung"),
        ("차", "Cha"),
        ("주", "Joo"),
    ];

    private static readonly (string Ko, string En)[] GivenNames =
    [
        ("서윤", "Seo-yun"),
        ("민준", "Min-jun"),
        ("지우", "Ji-woo"),
        ("도현", "Do-hyun"),
        ("하은", "Ha-eun"),
        ("준호", "Jun-ho"),
        ("수빈", "Su-bin"),
        ("예린", "Ye-rin"),
        ("성훈", "Sung-hoon"),
        ("은정", "Eun-jung"),
        ("태영", "Tae-young"),
        ("미경", "Mi-kyung"),
        ("영수", "Young-soo"),
        ("정희", "Jung-hee"),
        ("상철", "Sang-chul"),
        ("혜진", "Hye-jin"),
        ("동욱", "Dong-wook"),
        ("소연", "So-yeon"),
        ("재현", "Jae-hyun"),
        ("경아", "Kyung-ah"),
        ("우진", "Woo-jin"),
        ("나영", "Na-young"),
        ("기태", "Ki-tae"),
        ("보라", "Bo-ra"),
        ("승민", "Seung-min"),
        ("유진", "Yu-jin"),
        ("종현", "Jong-hyun"),
        ("선미", "Sun-mi"),
        ("광호", "Kwang-ho"),
        ("인숙", "In-sook"),
        ("현우", "Hyun-woo"),
        ("다은", "Da-eun"),
        ("병철", "Byung-chul"),
        ("윤아", "Yoon-ah"),
        ("시우", "Si-woo"),
        ("명희", "Myung-hee"),
        ("용준", "Yong-jun"),
        ("채원", "Chae-won"),
        ("덕수", "Deok-soo"),
        ("가영", "Ga-young"),
        ("진영", "Jin-young"),
        ("해성", "Hae-sung"),
        ("옥순", "Ok-soon"),
        ("건우", "Gun-woo"),
        ("세라", "Se-ra"),
        ("원석", "Won-seok"),
        ("주희", "Joo-hee"),
        ("대식", "Dae-sik"),
        ("연주", "Yeon-joo"),
        ("찬호", "Chan-ho"),
        ("아름", "A-reum"),
        ("희철", "Hee-chul"),
    ];

    private readonly HashSet<string> _taken = [];

    /// <summary>The name that goes with an id.</summary>
    public LocalizedText For(string id)
    {
        for (uint seed = Hash(id); ; seed = (seed * 31) + 7)
        {
            (string Ko, string En) surname = Surnames[seed % Surnames.Length];
            (string Ko, string En) given = GivenNames[seed / 64 % GivenNames.Length];
            LocalizedText name = new(surname.Ko + given.Ko, $"{given.En} {surname.En}");
            if (_taken.Add(name.Ko))
            {
                return name;
            }
        }
    }

    /// <summary>FNV-1a: the same on every machine and in every version of the runtime.</summary>
    internal static uint Hash(string id)
    {
        uint hash = 2166136261;
        foreach (char c in id)
        {
            hash = (hash ^ c) * 16777619;
        }

        return hash;
    }
}
