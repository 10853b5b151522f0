package org.omidb.portal.web.application;

import java.util.LinkedHashMap;
import java.util.Map;
import org.omidb.portal.shared.service.Json;

/**
 * What a page is told of one question that it has sent.
 *
 * @param told for people: when it was saved, or why not
 * @param more what else the script reads: {@code filled}, the fingerprint of what is saved now, and
 *     {@code asked}, the questions that the section asks with it; or {@code href}, where both texts
 *     stand, and {@code link}, the words of a link to it
 */
record AnswerSaved(String told, Map<String, String> more) {

  static AnswerSaved at(String told, String filled, String asked) {
    return new AnswerSaved(told, Map.of("filled", filled, "asked", asked));
  }

  static AnswerSaved beside(String told, String link, String href) {
    return new AnswerSaved(told, Map.of("link", link, "href", href));
  }

  static AnswerSaved not(String told) {
    return new AnswerSaved(told, Map.of());
  }

  String json() {
    var all = new LinkedHashMap<>(more);
    all.put("told", told);
    return Json.write(all);
  }
}
