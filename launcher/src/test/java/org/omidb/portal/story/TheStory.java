package org.omidb.portal.story;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;

/**
 * One of the two halves of the browser tests, which are played side by side, each in a process and
 * with a portal of its own: the application's story, whose server is killed.
 */
@Suite
@SelectClasses(ApplicationStoryIT.class)
class TheStory {}
