package org.omidb.portal.web.dictionary;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omidb.portal.dictionary.Chapter;
import org.omidb.portal.dictionary.Chapter.Kind;
import org.omidb.portal.dictionary.Dictionary;
import org.omidb.portal.dictionary.Found;
import org.omidb.portal.dictionary.Topic;
import org.omidb.portal.web.shared.Query;

/** The page {@code about/dictionary.xhtml}: its chapters, and a search through all of them. */
@Named
@RequestScoped
public class DictionaryPage {

  private static final int MAX_QUERY = 100;

  @Inject Dictionary dictionary;
  @Inject Query query;

  private String asked = "";
  private Found found = new Found(List.of(), List.of(), 0);

  @PostConstruct
  void load() {
    var text = query.line("q").orElse("");
    int shown = Math.min(text.codePointCount(0, text.length()), MAX_QUERY);
    asked = text.substring(0, text.offsetByCodePoints(0, shown));
    found = dictionary.search(asked);
  }

  public String getAsked() {
    return asked;
  }

  public Found getFound() {
    return found;
  }

  public List<Chapter> getSections() {
    return dictionary.chapters(Kind.SECTION);
  }

  public List<Chapter> getTables() {
    return dictionary.chapters(Kind.TABLE);
  }

  public List<Topic> getTopics() {
    return dictionary.topics();
  }
}
