/** The portal as people use it: in browsers, with every server running. */
@NullMarked
package org.omidb.portal.story;

import org.jspecify.annotations.NullMarked;
