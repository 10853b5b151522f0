/** What is put on paper: its parts, and how letters stand in it that no font has. */
@NullMarked
package org.omidb.portal.document.domain;

import org.jspecify.annotations.NullMarked;
