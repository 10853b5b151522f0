/** The addresses below {@code /download}: files of releases for browsers and stock tools. */
@NullMarked
package org.omidb.portal.web.download;

import org.jspecify.annotations.NullMarked;
