package org.omidb.portal.web.workingcopy;

import java.util.List;
import org.omidb.portal.web.StandIns;
import org.omidb.portal.web.shared.Texts;
import org.omidb.portal.workingcopy.domain.QuestionInWork;

/** Opens the pages of a working copy as its reader does, and says what has become of it. */
@SuppressWarnings("UnnecessaryAssignment") // what the container does
abstract class CopyPages {

  final OneCopy one = new OneCopy();

  CopyQuestionPage write(String id, String field, String typed) {
    var question = open(id);
    send("was", question.fingerprint().toString());
    var page = question();
    page.getValues().put(field, typed);
    page.save();
    return page;
  }

  QuestionInWork open(String id) {
    return open(one.question(id));
  }

  QuestionInWork open(QuestionInWork question) {
    one.parameters.put("key", "" + question.key());
    return question;
  }

  void send(String field, String value) {
    one.parameters.put(field, value);
  }

  List<String> order() {
    return one.copy.orElseThrow().form().sections().stream()
        .flatMap(it -> it.questions().stream())
        .map(QuestionInWork::id)
        .toList();
  }

  List<String> questions(int section) {
    return one.copy.orElseThrow().form().section(section).orElseThrow().questions().stream()
        .map(QuestionInWork::id)
        .toList();
  }

  String last() {
    return one.addresses.getLast();
  }

  CopyPage list() {
    var page = new CopyPage();
    page.askedCopy = one.asked();
    page.copies = one;
    page.people = StandIns.people();
    page.person = StandIns.asking(one.reader);
    page.messages = one.said;
    page.redirects = one.redirects();
    page.texts = new Texts();
    page.load();
    return page;
  }

  CopyQuestionPage question() {
    var page = new CopyQuestionPage();
    page.askedCopy = one.asked();
    page.query = StandIns.query(one.parameters);
    page.copies = one;
    page.person = StandIns.asking(one.reader);
    page.messages = one.said;
    page.redirects = one.redirects();
    page.texts = new Texts();
    page.load();
    return page;
  }

  CopySectionPage section() {
    var page = new CopySectionPage();
    page.askedCopy = one.asked();
    page.query = StandIns.query(one.parameters);
    page.copies = one;
    page.person = StandIns.asking(one.reader);
    page.messages = one.said;
    page.redirects = one.redirects();
    page.load();
    return page;
  }

  CopyRemovePage removal() {
    var page = new CopyRemovePage();
    page.askedCopy = one.asked();
    page.copies = one;
    page.person = StandIns.asking(one.reader);
    page.messages = one.said;
    page.redirects = one.redirects();
    page.load();
    return page;
  }

  CopyPublishPage publication() {
    var page = new CopyPublishPage();
    page.askedCopy = one.asked();
    page.query = StandIns.query(one.parameters);
    page.copies = one;
    page.use = one.use();
    page.pages = one.pages();
    page.person = StandIns.asking(one.reader);
    page.messages = one.said;
    page.redirects = one.redirects();
    page.load();
    return page;
  }
}
