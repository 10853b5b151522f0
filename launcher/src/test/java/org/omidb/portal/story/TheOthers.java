package org.omidb.portal.story;

import org.junit.platform.suite.api.SelectClasses;
import org.junit.platform.suite.api.Suite;
import org.omidb.portal.ear.EarIT;

/** The other half beside {@link TheStory}: all that share a portal, in their order. */
@Suite
@SelectClasses({EarIT.class, PicturesIT.class, StrangersIT.class, TogetherIT.class})
class TheOthers {}
