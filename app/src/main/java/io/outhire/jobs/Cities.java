package io.outhire.jobs;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** Large cities of whose name there is only one that people mean. */
final class Cities {
  private static final String LIST =
      """
      GB london,leeds,manchester,edinburgh,glasgow,bristol,liverpool,sheffield,cardiff,belfast
      DE berlin,münchen,munich,hamburg,köln,cologne,frankfurt,stuttgart,düsseldorf,leipzig
      FR paris,lyon,marseille,toulouse,bordeaux,lille,nantes,nice,strasbourg,rennes
      ES madrid,barcelona,sevilla,bilbao,málaga
      NL amsterdam,rotterdam,utrecht,eindhoven,den haag,the hague
      BE brussels,bruxelles,antwerp,ghent
      CH zürich,zurich,geneva,genève,basel,lausanne
      AT vienna,wien,graz,salzburg
      IT rome,roma,milan,milano,turin
      SE stockholm,gothenburg,göteborg,malmö
      DK copenhagen
      NO oslo
      FI helsinki
      PL warsaw,kraków,krakow,wrocław
      PT lisbon,lisboa,porto
      CZ prague
      RO bucharest
      IE dublin
      US new york,new york city,nyc,san francisco,los angeles,chicago,seattle,boston,austin,miami,denver,atlanta
      CA toronto,vancouver,montreal,montréal
      AU sydney,melbourne,brisbane
      NZ auckland
      JP tokyo
      KR seoul
      IN bangalore,bengaluru,mumbai,hyderabad,pune
      BR são paulo,sao paulo
      MX mexico city
      AE dubai,abu dhabi
      IL tel aviv
      TW taipei
      TH bangkok
      ID jakarta
      PH manila
      """;

  /** From the name in small letters to the country's ISO code. */
  static final Map<String, String> COUNTRIES =
      LIST.lines()
          .flatMap(
              line ->
                  Arrays.stream(line.substring(3).split(",", -1))
                      .map(city -> Map.entry(city, line.substring(0, 2))))
          .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));

  private Cities() {}
}
