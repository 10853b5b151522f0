package org.omidb.portal.sample;

/** A machine as the headers of its images name it. */
interface Equipment {

  String manufacturer();

  String model(boolean tomosynthesis);
}
