package org.omidb.portal.web.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.omidb.portal.catalogue.domain.Criteria;
import org.omidb.portal.catalogue.domain.CriteriaParameters;
import org.omidb.portal.catalogue.domain.Disclosed;
import org.omidb.portal.catalogue.domain.Facet;
import org.omidb.portal.catalogue.domain.FacetLevel;
import org.omidb.portal.catalogue.domain.FacetValue;
import org.omidb.portal.catalogue.domain.FacetValues;
import org.omidb.portal.catalogue.domain.ValueRun;
import org.omidb.portal.catalogue.service.Explored;

/**
 * The facets of the form, with what is told beside each value.
 *
 * @param values what the asker may choose by
 * @param read the question, and what is wrong with it
 * @param answer empty for who has asked too much in too short a time
 * @param address the page under another question
 */
record FacetGroups(
    FacetValues values,
    CriteriaParameters.Read read,
    Optional<Explored> answer,
    Function<Criteria, String> address) {

  /** Those of a level that are offered. */
  List<FacetGroup> of(FacetLevel level) {
    return Arrays.stream(Facet.values())
        .filter(facet -> facet.level() == level && values.offers(facet))
        .map(this::group)
        .toList();
  }

  private FacetGroup group(Facet facet) {
    var cells = answer.map(found -> found.cells(facet)).orElse(List.of());
    return new FacetGroup(
        facet.code(),
        facet.label(),
        read.criteria().of(facet).size(),
        Asking.problem(read, facet),
        facet.isSeldomAsked(),
        values.of(facet).stream().map(code -> choice(facet, code, cells)).toList(),
        ValueRun.of(facet).stream()
            .map(run ->
                new Shortcut(run.label(), address.apply(read.criteria().with(facet, run.values()))))
            .toList());
  }

  private FacetBox choice(Facet facet, String code, List<Disclosed.Cell> cells) {
    var cell = cells.stream().filter(each -> each.value().equals(code)).findFirst();
    return new FacetBox(
        facet.code() + "-" + code.replaceAll("[^A-Za-z0-9-]", "-"),
        code,
        facet.value(code).map(FacetValue::label).orElse(code),
        read.criteria().of(facet).contains(code),
        cell.map(each -> each.women().text()).orElse(""));
  }
}
