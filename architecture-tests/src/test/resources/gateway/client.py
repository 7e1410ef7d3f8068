"""A client of the gateway, written from its published description. Prints one JSON document."""
import gzip
import json
import sys
import time
import urllib.error
import urllib.request

BASE, KEY = sys.argv[1], sys.argv[2]


def call(path, fields):
    request = urllib.request.Request(
        BASE + path,
        data=json.dumps(fields).encode(),
        headers={"Authorization": KEY, "Content-Type": "application/json"},
        method="POST")
    try:
        with urllib.request.urlopen(request, timeout=60) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, json.load(refused)


def amazon(store, method, path, token, **more):
    status, answer = call("/amazonAds/developerProxy", {
        "region": store["region"], "profileId": store["profileId"], "method": method, "path": path,
        "amzAccessToken": token, **more})
    assert status == 200, answer
    assert answer["httpStatus"] == 200, answer
    return json.loads(answer["body"])


found = {}
found["link"] = call("/amazonAds/authorizeUrl", {"accountName": sys.argv[3], "region": "EU"})
found["stores"] = call("/amazonAds/authorizedStores", {})
found["profiles"] = call("/amazonAds/profiles", {"refresh": True})
store = found["stores"][1]["stores"][0]
found["refreshed"] = call("/amazonAds/refreshToken", {"authRecordId": store["authRecordId"]})
found["token"] = call("/amazonAds/storeTokens", {"profileId": store["profileId"]})
token = found["token"][1]["accessToken"]
found["campaigns"] = amazon(
    store, "POST", "/sp/campaigns/list", token,
    contentType="application/vnd.spCampaign.v3+json", body=json.dumps({"maxResults": 5}))
ordered = amazon(
    store, "POST", "/reporting/reports", token, contentType="application/vnd.createasyncreportrequest.v3+json", body={
        "name": "by a skill", "startDate": sys.argv[4], "endDate": sys.argv[4],
        "configuration": {
            "adProduct": "SPONSORED_PRODUCTS", "groupBy": ["campaign"], "columns": ["campaignId", "clicks", "date"],
            "reportTypeId": "spCampaigns", "timeUnit": "DAILY", "format": "GZIP_JSON"}})
report = ordered
while report["status"] not in ("COMPLETED", "FAILED"):
    time.sleep(0.3)
    report = amazon(store, "GET", "/reporting/reports/" + ordered["reportId"], token)
with urllib.request.urlopen(report["url"], timeout=60) as file:
    found["rows"] = json.loads(gzip.decompress(file.read()))
found["feedback"] = call("/api/v1/public/feedback", {
    "skillName": "journey", "sentiment": "POSITIVE", "category": "OTHER", "content": "All worked."})
print(json.dumps(found))
