package org.omidb.portal.deidentify;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The months as people write them where devices are made and used: in full, by their first three
 * letters or more, or as Roman numerals. Since a date counts only where a header names the same
 * day, a word that means a month somewhere else costs nothing.
 */
final class MonthNames {

  private static final int SHORTEST = 3;

  /** English, German, French, Italian, Spanish, Portuguese, Dutch, Nordic, Celtic and others. */
  private static final List<String> MONTHS =
      List.of(
          "january januar jänner janvier gennaio enero janeiro januari tammikuuta ionawr eanáir"
              + " stycznia styczeń ledna leden január ianuarie ocak január siječnja"
              + " январь января ιανουάριος ιανουαρίου",
          "february februar feber février febbraio febrero fevereiro februari helmikuuta chwefror"
              + " feabhra lutego luty února únor február februarie şubat veljače"
              + " февраль февраля φεβρουάριος φεβρουαρίου",
          "march märz mrz mars marzo março maart mrt marts maaliskuuta mawrth márta marca marzec"
              + " března březen március martie mart ožujka март марта μάρτιος μαρτίου",
          "april avril aprile abril huhtikuuta ebrill aibreán kwietnia kwiecień dubna duben április"
              + " apríla aprilie nisan travnja апрель апреля απρίλιος απριλίου",
          "may mai maggio mayo maio mei maj toukokuuta bealtaine maja května květen május mayıs"
              + " svibnja май мая μάιος μαΐου",
          "june juni juin giugno junio junho kesäkuuta mehefin meitheamh czerwca czerwiec června"
              + " červen június júna iunie haziran lipnja июнь июня ιούνιος ιουνίου",
          "july juli juillet luglio julio julho heinäkuuta gorffennaf iúil lipca lipiec července"
              + " červenec július júla iulie temmuz srpnja июль июля ιούλιος ιουλίου",
          "august août agosto augustus augusti elokuuta awst lúnasa sierpnia sierpień srpna srpen"
              + " augusztus ağustos kolovoza август августа αύγουστος αυγούστου",
          "september septembre settembre septiembre setiembre setembro syyskuuta medi września"
              + " wrzesień září szeptember septembrie eylül rujna сентябрь сентября σεπτέμβριος"
              + " σεπτεμβρίου",
          "october oktober octobre ottobre octubre outubro lokakuuta hydref października"
              + " październik října říjen október octombrie ekim listopada"
              + " октябрь октября οκτώβριος οκτωβρίου",
          "november novembre noviembre novembro marraskuuta tachwedd samhain listopada listopadu"
              + " noiembrie kasım studenoga ноябрь ноября νοέμβριος νοεμβρίου",
          "december dezember décembre dicembre diciembre dezembro desember joulukuuta rhagfyr"
              + " nollaig grudnia grudzień prosince prosinec decembrie aralık prosinca"
              + " декабрь декабря δεκέμβριος δεκεμβρίου");

  private static final List<String> NUMERALS =
      List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii");

  private static final Map<String, Set<Integer>> BY_WORD = new HashMap<>();

  static {
    for (int month = 1; month <= MONTHS.size(); month++) {
      add(NUMERALS.get(month - 1), month);
      for (String name : MONTHS.get(month - 1).split(" ", -1)) {
        for (String plain : PlainWords.spellings(name)) {
          for (int end = Math.min(SHORTEST, plain.length()); end <= plain.length(); end++) {
            add(plain.substring(0, end), month);
          }
        }
      }
    }
  }

  private MonthNames() {}

  private static void add(String word, int month) {
    BY_WORD.computeIfAbsent(word, fresh -> new HashSet<>()).add(month);
  }

  /** Which months a word of plain text may mean, from 1 to 12. */
  static Set<Integer> of(String word) {
    return BY_WORD.getOrDefault(word, Set.of());
  }
}
