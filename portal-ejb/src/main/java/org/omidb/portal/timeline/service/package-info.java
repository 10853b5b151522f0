/** What has happened to an application, told to each reader as far as they may know of it. */
@NullMarked
package org.omidb.portal.timeline.service;

import org.jspecify.annotations.NullMarked;
