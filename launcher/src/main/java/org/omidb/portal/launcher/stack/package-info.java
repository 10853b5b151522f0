/** The servers of one portal, each started, watched and stopped by a class of its own. */
@NullMarked
package org.omidb.portal.launcher.stack;

import org.jspecify.annotations.NullMarked;
