package org.omidb.portal.catalogue.service;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.ExactCounts;
import org.omidb.portal.catalogue.engine.Answer;
import org.omidb.portal.catalogue.engine.CatalogueIndex;
import org.omidb.portal.catalogue.engine.CatalogueQuestions;
import org.omidb.portal.catalogue.engine.ExactTotals;
import org.omidb.portal.catalogue.engine.ValueCounts;

/** True counts of one state of the catalogue, for one question and those around it. */
final class IndexCounts implements ExactCounts {

  private final CatalogueQuestions questions;
  private final Map<Criteria, Answer> answers = new HashMap<>();

  IndexCounts(CatalogueIndex index) {
    this.questions = index.questions();
  }

  ExactTotals totals(Criteria question) {
    return asked(question).totals();
  }

  @Override
  public Exact answer(Criteria question) {
    var answer = asked(question);
    return new Exact(
        answer.totals().counts(),
        answer.facets().entrySet().stream()
            .collect(toMap(Map.Entry::getKey, entry -> cells(entry.getValue()))));
  }

  private Answer asked(Criteria question) {
    return answers.computeIfAbsent(question, questions::answer);
  }

  private static List<Cell> cells(List<ValueCounts> values) {
    return values.stream()
        .map(each -> new Cell(each.value(), each.women(), each.episodes(), each.images()))
        .toList();
  }
}
