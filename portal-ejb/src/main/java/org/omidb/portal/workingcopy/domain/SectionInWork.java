package org.omidb.portal.workingcopy.domain;

import java.util.List;
import org.omidb.portal.form.domain.Section;
import org.omidb.portal.shared.domain.Sha256;
import org.omidb.portal.shared.domain.VisibleText;

/**
 * A section as administrators are changing it, all of it as it was typed.
 *
 * @param key tells it from the other parts of its working copy
 * @param shown its condition in words that {@link ConditionText} reads; empty for always
 */
public record SectionInWork(
    int key,
    String id,
    String title,
    String guidance,
    boolean last,
    String shown,
    String group,
    List<QuestionInWork> questions) {

  public SectionInWork {
    questions = List.copyOf(questions);
  }

  static SectionInWork empty(int key, String group) {
    return new SectionInWork(key, "", "", "", false, "", group, List.of());
  }

  static SectionInWork of(Section section, Keys keys) {
    return new SectionInWork(
        keys.next(),
        section.id(),
        section.title(),
        section.guidance(),
        section.last(),
        ConditionText.write(section.shown()),
        section.group(),
        section.questions().stream().map(it -> QuestionInWork.of(it, keys)).toList());
  }

  /** What people call it. */
  public String name() {
    return !title.isEmpty() ? title : !id.isEmpty() ? id : "New section";
  }

  /** By which a page says what it has shown of it; its questions have pages of their own. */
  public Sha256 fingerprint() {
    return Sha256.of(with(List.of()).toString());
  }

  SectionInWork with(List<QuestionInWork> others) {
    return new SectionInWork(key, id, title, guidance, last, shown, group, others);
  }

  /** The same as people mean it: what nobody sees is left out. */
  SectionInWork tidied() {
    return new SectionInWork(
        key,
        VisibleText.line(id),
        VisibleText.line(title),
        VisibleText.lines(guidance),
        last,
        VisibleText.line(shown),
        VisibleText.line(group),
        questions.stream().map(QuestionInWork::tidied).toList());
  }
}
