package org.omidb.portal.catalogue.domain;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Women with an episode or a few, each with a value of each facet and some images; most of them
 * alike, so that what is rare is small. It is asked as an outsider asks.
 */
final class MadeUpWorld implements ExactCounts {

  static final List<Facet> FACETS = List.of(Facet.AGE, Facet.ROUND, Facet.PRIORS);

  private static final FacetValues OFFERED =
      FacetValues.of(
          Map.of(
              Facet.AGE, List.of("under-47", "47-49", "50-54", "55-59", "60-64", "over-73"),
              Facet.ROUND, values(Facet.ROUND),
              Facet.PRIORS, values(Facet.PRIORS)));

  private record Episode(int woman, Map<Facet, String> values, int images) {}

  private final List<Episode> episodes = new ArrayList<>();
  private final Map<Criteria, Disclosed> told = new HashMap<>();
  private final Map<Criteria, Exact> answers = new HashMap<>();

  private MadeUpWorld() {}

  MadeUpWorld(long seed) {
    this(seed, 15 + new Random(seed).nextInt(110));
  }

  MadeUpWorld(long seed, int women) {
    var random = new Random(seed);
    int several = random.nextInt(3) == 0 ? 3 : 10;
    int common = 2 + random.nextInt(4);
    for (int woman = 0; woman < women; woman++) {
      for (int left = random.nextInt(several) == 0 ? 2 : 1; left > 0; left--) {
        var values = new HashMap<Facet, String>();
        for (var facet : FACETS) {
          var all = values(facet);
          values.put(facet, all.get(random.nextInt(6) < common ? 0 : random.nextInt(all.size())));
        }
        episodes.add(new Episode(woman, values, 1 + random.nextInt(4)));
      }
    }
  }

  /** Some of the facet's values: the first five. */
  static List<String> values(Facet facet) {
    return facet.choices().stream().map(FacetValue::code).limit(5).toList();
  }

  /** Any choice of them but none. */
  static List<Set<String>> choices(Facet facet) {
    var values = values(facet);
    var choices = new ArrayList<Set<String>>();
    for (int bits = 1; bits < 1 << values.size(); bits++) {
      var choice = new LinkedHashSet<String>();
      for (int i = 0; i < values.size(); i++) {
        if ((bits >> i & 1) != 0) {
          choice.add(values.get(i));
        }
      }
      choices.add(choice);
    }
    return choices;
  }

  /** Nothing chosen; a value of another facet; a value of each of the other two. */
  static List<Criteria> contexts(Facet facet) {
    var contexts = new HashSet<Criteria>();
    var others = FACETS.stream().filter(other -> other != facet).toList();
    contexts.add(Criteria.ALL);
    for (var first : values(others.getFirst())) {
      contexts.add(Criteria.ALL.with(others.getFirst(), first));
      for (var last : values(others.getLast())) {
        contexts.add(Criteria.ALL.with(others.getLast(), last));
        contexts.add(Criteria.ALL.with(others.getFirst(), first).with(others.getLast(), last));
      }
    }
    return List.copyOf(contexts);
  }

  @Override
  public Exact answer(Criteria question) {
    return answers.computeIfAbsent(question, this::counted);
  }

  private Exact counted(Criteria question) {
    var cells = new HashMap<Facet, List<Cell>>();
    for (var facet : FACETS) {
      cells.put(
          facet,
          values(facet).stream()
              .map(value -> {
                var counts = count(question.with(facet, value));
                return new Cell(value, counts.women(), counts.episodes(), counts.images());
              })
              .toList());
    }
    return new Exact(count(question), cells);
  }

  private Counts count(Criteria question) {
    var found = found(question);
    return new Counts(
        found.stream().map(Episode::woman).distinct().count(),
        found.size(),
        found.size(),
        found.stream().mapToLong(Episode::images).sum());
  }

  private List<Episode> found(Criteria question) {
    return episodes.stream()
        .filter(episode ->
            question.chosen().entrySet().stream()
                .allMatch(asks -> asks.getValue().contains(episode.values().get(asks.getKey()))))
        .toList();
  }

  /** The same without the women of whom an episode answers the question. */
  MadeUpWorld without(Criteria question) {
    var gone = found(question).stream().map(Episode::woman).collect(toSet());
    var left = new MadeUpWorld();
    episodes.stream().filter(each -> !gone.contains(each.woman())).forEach(left.episodes::add);
    return left;
  }

  /** All that an outsider is told of a question. */
  Disclosed ask(Criteria question) {
    return SmallNumbers.rounded(question, OFFERED, this);
  }

  /** How much a question finds, as an outsider is told it. */
  ShownCounts told(Criteria question) {
    return told.computeIfAbsent(question, this::ask).total();
  }

  /** What stands beside a value. */
  Disclosed.Cell beside(Criteria others, Facet facet, String value) {
    return told.computeIfAbsent(others, this::ask).tables().stream()
        .filter(table -> table.facet() == facet)
        .flatMap(table -> table.cells().stream())
        .filter(cell -> cell.value().equals(value))
        .findFirst()
        .orElseThrow();
  }
}
